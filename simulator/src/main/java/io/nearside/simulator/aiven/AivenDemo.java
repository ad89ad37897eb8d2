package io.nearside.simulator.aiven;

import io.nearside.simulator.Access;

/** Aiven's part of the demo: a project and its organization, tokens that may write in them or only read, and a service that moves into the project's VPC as soon as there is one. */
public final class AivenDemo {
    public static final String PROJECT = "acme-prod";
    public static final String ORGANIZATION = "org4f9ed964ba9";
    public static final String SERVICE = "orders-kafka";
    public static final String TOKEN = "demo-token";
    public static final String READ_TOKEN = "demo-read-token";

    private AivenDemo() {}

    public static void plant(AivenWorld aiven) {
        aiven.addToken(TOKEN, Access.WRITE, PROJECT);
        aiven.addToken(READ_TOKEN, Access.READ, PROJECT);
        aiven.admit(TOKEN, ORGANIZATION);
        aiven.admit(READ_TOKEN, ORGANIZATION);
        aiven.addServiceOnceBuilt(PROJECT, "aws-eu-west-1", SERVICE, AivenProduct.KAFKA);
        aiven.addServiceOnceBuilt(PROJECT, "upcloud-de-fra", SERVICE + "-upcloud", AivenProduct.KAFKA);
    }
}
