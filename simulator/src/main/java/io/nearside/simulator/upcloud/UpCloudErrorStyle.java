package io.nearside.simulator.upcloud;

/** UpCloud has two shapes of errors (both recorded in UpCloud's Go SDK). Which one network peerings use is seen in no recording, so either can be asked for. */
public enum UpCloudErrorStyle {
    /** {@code {"error":{"error_code","error_message"}}}, as networks and routers answer. */
    CLASSIC,
    /** {@code application/problem+json}, as the newer services answer. */
    PROBLEM
}
