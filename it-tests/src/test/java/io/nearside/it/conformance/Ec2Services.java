package io.nearside.it.conformance;

import io.nearside.api.cloud.ServiceTarget;

/** Two endpoint services that are not ours, and who decides on what comes. */
interface Ec2Services {

    ServiceTarget first();

    ServiceTarget second();

    /** Lets an endpoint in. */
    void accept(String endpoint);

    /** Turns one away, whether it is in or waits. */
    void reject(String endpoint);
}
