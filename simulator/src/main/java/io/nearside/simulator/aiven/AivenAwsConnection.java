package io.nearside.simulator.aiven;

/** A private endpoint in AWS that Aiven lists. It is listed once it can be used, so that it has no other state than this (Aiven's documentation, use-aws-privatelinks). */
record AivenAwsConnection(String id, AivenEndpointSight endpoint) {
    String state() {
        return "active";
    }
}
