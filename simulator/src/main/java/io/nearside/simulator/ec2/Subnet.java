package io.nearside.simulator.ec2;

/** A part of a VPC in one zone. */
record Subnet(String id, Vpc vpc, Cidr cidr, String zone) {}
