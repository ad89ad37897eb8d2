package io.nearside.simulator.aiven;

/** The states of a project VPC; there is none for a failure (go-client-codegen, handler/vpc). */
enum AivenVpcState {
    APPROVED,
    ACTIVE,
    DELETING,
    DELETED
}
