package io.nearside.conformance;

import io.nearside.api.model.FirewallId;
import io.nearside.conformance.stage.FirewallMakingStage;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The toy's sets of firewall rules, from behind. */
final class ToyGroupStage implements FirewallMakingStage {
    private final ToyEstate estate;

    ToyGroupStage(ToyEstate estate) {
        this.estate = estate;
    }

    @Override
    public Map<FirewallId, String> all() {
        Map<FirewallId, String> all = new HashMap<>();
        estate.groups.forEach((id, group) -> all.put(id, group.name));
        return all;
    }

    @Override
    public FirewallId put(String name) {
        return estate.group(name, null);
    }

    @Override
    public void use(FirewallId firewall) {
        Objects.requireNonNull(estate.groups.get(firewall)).used = true;
    }
}
