package io.nearside.conformance.stage;

import io.nearside.api.model.ServiceId;
import io.nearside.api.model.StaticAddressId;
import java.util.Map;
import java.util.Optional;

/** Addresses that a vendor keeps for us, beside the service of {@link ServiceStage}. */
public interface StaticAddressStage {

    /** A user makes one in the service's place, attached to nothing. */
    StaticAddressId putAddress();

    /** A user makes one in another place. */
    StaticAddressId putAddressElsewhere();

    /** Attaches one to another service than that of {@link ServiceStage}; returns which. */
    ServiceId lend(StaticAddressId address);

    /** Attaches one to the service, has it run on its addresses, and returns once a node uses this one. */
    void use(StaticAddressId address);

    /** Every address that the vendor is not about to forget, in every place, and what it is attached to. */
    Map<StaticAddressId, Optional<ServiceId>> addresses();

    /** Returns once everything that was begun has happened. */
    void settle();
}
