package io.nearside.simulator.ec2;

/** The customer's transit gateway in the demo: two of their VPCs are attached to it, and by a VPN what they have on their own premises. */
public final class TransitDemo {
    public static final String GATEWAY = "tgw-0d3c5b7a9f1e24680";
    public static final String SHARED_VPC = "vpc-0a5e2c7d9b1f46830";

    private TransitDemo() {}

    static void plant(Ec2World ec2) {
        TransitGateways gateways = ec2.gateways();
        gateways.add(GATEWAY, Ec2Demo.CUSTOMER, Ec2Demo.REGION);
        ec2.addVpc(SHARED_VPC, Ec2Demo.CUSTOMER, Ec2Demo.REGION, "10.8.0.0/16");
        ec2.createSubnet(SHARED_VPC, "10.8.0.0/20");
        ec2.tag(Ec2Demo.CUSTOMER, Ec2Demo.REGION, SHARED_VPC, "Name", "shared services");
        ec2.tag(Ec2Demo.CUSTOMER, Ec2Demo.REGION, GATEWAY, "Name", "hub");
        gateways.addAttachment("tgw-attach-0a1c3e5b7d9f20468", GATEWAY, Ec2Demo.CUSTOMER_VPC);
        gateways.addAttachment("tgw-attach-0b1c3e5b7d9f20468", GATEWAY, SHARED_VPC);
        gateways.addNetworks("tgw-attach-0c1c3e5b7d9f20468", GATEWAY, "192.168.0.0/16");
    }
}
