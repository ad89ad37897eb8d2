package io.nearside.simulator.aiven;

/** Aiven's part of the demo in Google: a project with a service in a VPC there, to be reached by endpoints. The VPC for a peering is made in the other project, as everywhere. */
public final class AivenGoogleDemo {
    public static final String PROJECT = "acme-google";
    public static final String CLOUD = "google-europe-west1";
    public static final String VPC = "8b6d2f14-0c93-4e7a-a5d8-3f71c9e0b246";

    private AivenGoogleDemo() {}

    /** After Google's own part of the demo, whose project is the first there. */
    public static void plant(AivenWorld aiven) {
        aiven.createVpc(AivenHome.project(PROJECT), VPC, CLOUD, "10.70.0.0/24");
        aiven.addService(PROJECT, VPC, AivenDemo.SERVICE, AivenProduct.KAFKA);
    }
}
