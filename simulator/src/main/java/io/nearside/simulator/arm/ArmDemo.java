package io.nearside.simulator.arm;

/** Azure's part of the demo: a customer with a network that has a subnet for endpoints and one for whoever uses them. */
public final class ArmDemo {
    public static final String TENANT = "5f2c9a04-6d1e-4b77-9c3a-0b8d4e6f7a10";
    public static final String SUBSCRIPTION = "8d3f0c52-1b7a-4e0d-a6c4-2f9e51b7d830";
    public static final String TOKEN = "demo-azure-token";
    public static final String PRINCIPAL = "3b9e7d1c-52a8-4f60-8e2b-6c0d9f4a1e57";
    /** Of the application that is the principal, for clients that ask for tokens. */
    public static final String SECRET = "demo-azure-secret";

    public static final String LOCATION = "westeurope";
    public static final String GROUP = "net-prod";
    public static final String NETWORK = "vnet-prod";
    public static final String ENDPOINTS = "endpoints";
    public static final String APPLICATIONS = "apps";

    private ArmDemo() {}

    public static void plant(ArmWorld arm) {
        arm.addSubscription(TENANT, SUBSCRIPTION, "production");
        arm.addToken(TOKEN, TENANT, PRINCIPAL);
        arm.addApplication(TENANT, PRINCIPAL, SECRET);
        String group = arm.createGroup(SUBSCRIPTION, GROUP, LOCATION);
        String network = arm.createNetwork(group, NETWORK, LOCATION, "10.1.0.0/16");
        arm.createSubnet(network, ENDPOINTS, "10.1.1.0/24");
        arm.createSubnet(network, APPLICATIONS, "10.1.2.0/24");
    }
}
