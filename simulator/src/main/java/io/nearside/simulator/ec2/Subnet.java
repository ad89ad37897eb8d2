package io.nearside.simulator.ec2;

/**
 * A part of a VPC in one zone.
 *
 * @param zone the zone's name, which is its account's own: {@code eu-west-1b}
 * @param zoneId the zone's id, which is the same for all accounts: {@code euw1-az2}
 */
record Subnet(String id, Vpc vpc, Cidr cidr, String zone, String zoneId) {}
