package io.nearside.it.conformance;

import io.nearside.api.cloud.ServiceTarget;
import io.nearside.conformance.CannotShowException;

/** Services of AWS's own, which are there for everybody: nobody decides on who comes. Emulators publish no others, since they have no load balancers. */
final class EverybodysServices implements Ec2Services {

    @Override
    public ServiceTarget first() {
        return new ServiceTarget("com.amazonaws.eu-west-1.logs", null, null);
    }

    @Override
    public ServiceTarget second() {
        return new ServiceTarget("com.amazonaws.eu-west-1.sqs", null, null);
    }

    /** Whoever comes is in. */
    @Override
    public void accept(String endpoint) {}

    @Override
    public void reject(String endpoint) {
        throw new CannotShowException("nobody decides on endpoints");
    }
}
