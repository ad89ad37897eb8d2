package io.nearside.simulator.upcloud;

/** UpCloud's part of the demo: a customer with a network that can be peered at once, and one that lacks a router. */
public final class UpCloudDemo {
    public static final String CUSTOMER = "acme";
    public static final String TOKEN = "ucat_demo-token";
    public static final String USER = "demo";
    public static final String PASSWORD = "demo-password";
    public static final String ZONE = "de-fra1";
    public static final String NETWORK = "03ac3e00-0000-4000-8000-000000000001";
    public static final String NETWORK_WITHOUT_ROUTER = "03ac3e00-0000-4000-8000-000000000002";
    public static final String PUBLIC_NETWORK = "03000000-0000-4000-8044-000000000000";

    private UpCloudDemo() {}

    public static void plant(UpCloudWorld upcloud) {
        upcloud.addToken(TOKEN, CUSTOMER);
        upcloud.addUser(USER, PASSWORD, CUSTOMER);
        upcloud.addNetwork(NETWORK, CUSTOMER, ZONE, "production", "192.168.0.0/24");
        upcloud.attachRouter(NETWORK, "production");
        upcloud.addNetwork(NETWORK_WITHOUT_ROUTER, CUSTOMER, ZONE, "staging", "192.168.1.0/24");
        upcloud.addNetwork(PUBLIC_NETWORK, "upcloud", ZONE, "Public 94.237.8.0/22", "94.237.8.0/22", "public");
    }
}
