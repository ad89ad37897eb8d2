package io.nearside.simulator.aiven;

import io.nearside.simulator.arm.ArmDemo;
import io.nearside.simulator.arm.ArmDirectory;
import io.nearside.simulator.arm.ArmRole;
import io.nearside.simulator.arm.ArmWorld;

/** What a peering with Aiven on Azure takes beforehand, laid for the demo: a network, an application of several tenants that may make peerings there, and Aiven's application, which may peer with it. */
public final class AivenAzureDemo {
    public static final String NETWORK = "vnet-apps";
    public static final String PREFIX = "10.2.0.0/16";
    public static final String APPLICATION = "7a1d5e90-2c64-4f3b-9d08-b5e6a3c0f712";
    public static final String SECRET = "demo-peering-secret";

    private AivenAzureDemo() {}

    /** After Azure's own part of the demo. */
    public static void plant(ArmWorld arm) {
        String group = "/subscriptions/" + ArmDemo.SUBSCRIPTION + "/resourceGroups/" + ArmDemo.GROUP;
        String network = arm.createNetwork(group, NETWORK, ArmDemo.LOCATION, PREFIX);
        arm.createSubnet(network, "apps", "10.2.1.0/24");
        arm.addApplication(ArmDemo.TENANT, APPLICATION, SECRET);
        ArmDirectory directory = arm.directory();
        String own = directory.addServicePrincipal(ArmDemo.TENANT, APPLICATION, "nearside-peering");
        directory.assign(own, ArmRole.NETWORK_CONTRIBUTOR, network);
        String aiven = directory.addServicePrincipal(ArmDemo.TENANT, AivenAzureHands.APPLICATION, "Aiven");
        directory.assign(aiven, network, AivenAzureHands.PEER);
    }
}
