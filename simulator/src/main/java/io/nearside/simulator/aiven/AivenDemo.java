package io.nearside.simulator.aiven;

import io.nearside.simulator.Access;

/** Aiven's part of the demo: a project and its organization, tokens that may write in them or only read, and a service that moves into the project's VPC as soon as there is one. A second project has such a service in Azure already, in a VPC and without static IPs. */
public final class AivenDemo {
    public static final String PROJECT = "acme-prod";
    public static final String ORGANIZATION = "org4f9ed964ba9";
    public static final String SERVICE = "orders-kafka";
    /** A third one has such a service in AWS, in a VPC whose range is one of the customer's own: no endpoint minds that. */
    public static final String AWS_PROJECT = "acme-data";

    public static final String AWS_CLOUD = "aws-eu-west-1";
    public static final String AWS_VPC = "2c7a4e91-5f30-4b68-8d1c-6a9e0f2b4d71";
    public static final String AZURE_PROJECT = "acme-azure";
    public static final String AZURE_CLOUD = "azure-westeurope";
    public static final String AZURE_VPC = "5e0b9f3a-7c41-4d28-9b6e-2f8a1c3d4e5f";
    public static final String TOKEN = "demo-token";
    public static final String READ_TOKEN = "demo-read-token";

    private AivenDemo() {}

    public static void plant(AivenWorld aiven) {
        aiven.addToken(TOKEN, Access.WRITE, PROJECT, AZURE_PROJECT, AWS_PROJECT, AivenGoogleDemo.PROJECT);
        aiven.addToken(READ_TOKEN, Access.READ, PROJECT, AZURE_PROJECT, AWS_PROJECT, AivenGoogleDemo.PROJECT);
        aiven.admit(TOKEN, ORGANIZATION);
        aiven.admit(READ_TOKEN, ORGANIZATION);
        aiven.addServiceOnceBuilt(PROJECT, "aws-eu-west-1", SERVICE, AivenProduct.KAFKA);
        aiven.addServiceOnceBuilt(PROJECT, "upcloud-de-fra", SERVICE + "-upcloud", AivenProduct.KAFKA);
        aiven.addServiceOnceBuilt(PROJECT, AivenGoogleDemo.CLOUD, SERVICE + "-google", AivenProduct.KAFKA);
        aiven.createVpc(AivenHome.project(AWS_PROJECT), AWS_VPC, AWS_CLOUD, "10.0.16.0/24");
        aiven.addService(AWS_PROJECT, AWS_VPC, SERVICE, AivenProduct.KAFKA);
        aiven.createVpc(AivenHome.project(AZURE_PROJECT), AZURE_VPC, AZURE_CLOUD, "10.40.0.0/24");
        aiven.addService(AZURE_PROJECT, AZURE_VPC, SERVICE, AivenProduct.KAFKA);
    }
}
