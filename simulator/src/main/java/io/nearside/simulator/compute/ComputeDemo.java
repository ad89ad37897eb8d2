package io.nearside.simulator.compute;

/** Google's part of the demo: a customer with a network in custom mode that has a subnetwork for endpoints and one for whoever uses them. */
public final class ComputeDemo {
    public static final String PROJECT = "acme-prod";
    public static final String TOKEN = "demo-google-token";
    public static final String PRINCIPAL = "network-admin@acme-prod.iam.gserviceaccount.com";
    public static final String REGION = "europe-west1";
    public static final String NETWORK = "vpc-prod";
    public static final String ENDPOINTS = "endpoints";
    public static final String APPLICATIONS = "apps";

    private ComputeDemo() {}

    public static void plant(ComputeWorld compute) {
        compute.addProject(PROJECT);
        compute.addToken(TOKEN, PRINCIPAL);
        compute.grant(PRINCIPAL, PROJECT, "*");
        String network = compute.createNetwork(PROJECT, NETWORK);
        compute.createSubnet(network, REGION, ENDPOINTS, "10.2.1.0/24");
        compute.createSubnet(network, REGION, APPLICATIONS, "10.2.2.0/24");
    }
}
