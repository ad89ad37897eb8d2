package io.nearside.conformance.stage;

import io.nearside.api.model.PeeringId;

/** Host names across peerings of our network. The peerings themselves are the {@link PeeringStage}'s. */
public interface DnsStage {

    /** Sets our network, and those that have asked for peerings, so that the option has its effect. */
    void allow();

    /** Sets our network so that it has none. */
    void hinder();

    /** Whether our side of this peering has it on. */
    boolean isOn(PeeringId peering);
}
