package io.nearside.api.cloud;

import io.nearside.api.model.Region;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a private endpoint leads to: a service that its owner has published in the cloud.
 *
 * @param id in the cloud's own spelling, such as an ARM id, an endpoint service's name or a service attachment
 * @param alias a second name that does not give the owner's account away; null where there is none
 * @param region where it is published; null where that is not said
 */
public record ServiceTarget(
        String id, @Nullable String alias, @Nullable Region region) {

    /** The second name, if there is one. */
    public Optional<String> otherName() {
        return Optional.ofNullable(alias);
    }

    /** Whether a cloud that shows this means this target; upper and lower case do not count, as for {@link io.nearside.api.model.ConsumerId}. */
    public boolean isShownAs(String shown) {
        return id.equalsIgnoreCase(shown) || shown.equalsIgnoreCase(alias);
    }

    @Override
    public String toString() {
        return id;
    }
}
