package io.nearside.cli.output;

import io.nearside.api.permission.Policy;
import io.nearside.api.permission.Probe;
import java.util.List;
import java.util.Optional;

/**
 * What one side's credentials have to be allowed.
 *
 * @param policy empty if the provider has no terms to say it in
 * @param probes what was asked; empty if nothing was
 */
public record ProviderPermissions(String provider, Optional<Policy> policy, List<Probe> probes) {

    public ProviderPermissions {
        probes = List.copyOf(probes);
    }
}
