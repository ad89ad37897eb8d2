package io.nearside.simulator.ec2;

import io.nearside.simulator.sts.Identities;
import io.nearside.simulator.sts.Role;
import java.time.Duration;

/** EC2's part of the demo: a customer with a network, and two vendors with theirs. */
public final class Ec2Demo {
    public static final String CUSTOMER = "111122223333";
    public static final String REGION = "eu-west-1";
    public static final String CUSTOMER_VPC = "vpc-0f3a9c0d5e7b12468";
    /** A security group that lets nothing out, so that a way to the vendor needs a rule. */
    public static final String CUSTOMER_GROUP = "sg-0c11e27a9905ab1cd";

    /** Subnets of two zones that are for endpoints. */
    public static final String FIRST_ENDPOINTS = "subnet-0e1d7c5b3a9f80246";

    public static final String SECOND_ENDPOINTS = "subnet-0e2d7c5b3a9f80246";
    /** A security group for endpoints, which lets nothing in. */
    public static final String ENDPOINT_GROUP = "sg-0e9d3b1f7a5c84260";

    public static final String CUSTOMER_ROLE = "network-admin";
    public static final String VENDOR = "444455556666";
    public static final String VENDOR_VPC = "vpc-0b7c1d2e3f4a56789";
    /** A stranger who would like to be let in. */
    public static final String STRANGER = "777788889999";

    private Ec2Demo() {}

    public static void plant(Ec2World ec2, Identities identities) {
        ec2.addVpc(CUSTOMER_VPC, CUSTOMER, REGION, "10.0.0.0/16");
        ec2.createSubnet(CUSTOMER_VPC, "10.0.0.0/20");
        ec2.putRoute(ec2.mainRouteTable(CUSTOMER_VPC), "0.0.0.0/0", "igw-0a1b2c3d4e5f60718");
        String applications = ec2.addRouteTable("rtb-0a11ce5a7e11ca715", CUSTOMER_VPC, "10.0.16.0/20", "10.0.32.0/20");
        ec2.putRoute(applications, "0.0.0.0/0", "nat-0c0ffee0c0ffee0c0");
        String data = ec2.addRouteTable("rtb-0da7a0da7a0da7a0d", CUSTOMER_VPC, "10.0.48.0/20");
        ec2.securityGroups().add(CUSTOMER_GROUP, CUSTOMER_VPC, "clients");
        ec2.securityGroups().clear(CUSTOMER_GROUP, Direction.EGRESS);
        ec2.addSubnet(FIRST_ENDPOINTS, CUSTOMER_VPC, "10.0.64.0/24", "euw1-az1");
        ec2.addSubnet(SECOND_ENDPOINTS, CUSTOMER_VPC, "10.0.65.0/24", "euw1-az2");
        ec2.securityGroups().add(ENDPOINT_GROUP, CUSTOMER_VPC, "endpoints");
        ec2.tag(CUSTOMER, REGION, CUSTOMER_VPC, "Name", "production");
        ec2.tag(CUSTOMER, REGION, ec2.mainRouteTable(CUSTOMER_VPC), "Name", "main");
        ec2.tag(CUSTOMER, REGION, applications, "Name", "applications");
        ec2.tag(CUSTOMER, REGION, data, "Name", "data");
        // Nobody who watches waits for the minutes that AWS takes.
        ec2.timings(
                ec2.timings().withEndpointPending(Duration.ofSeconds(3)).withEndpointDeleting(Duration.ofSeconds(3)));
        identities.addRole(new Role(CUSTOMER, CUSTOMER_ROLE, ""));
        TransitDemo.plant(ec2);

        ec2.addVpc(VENDOR_VPC, VENDOR, REGION, "10.99.0.0/16");
        ec2.createVpc(STRANGER, REGION, "10.99.0.0/16");
        ec2.createVpc(STRANGER, "eu-central-1", "10.88.0.0/16");
    }
}
