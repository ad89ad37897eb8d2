package io.nearside.engine.provider;

import io.nearside.api.Capability;
import io.nearside.api.CloudPlugin;
import io.nearside.api.Environment;
import io.nearside.api.Pace;
import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkSection;
import io.nearside.api.link.NearSite;
import java.util.Map;

/** A near end alone, opened: for what is done a step at a time, without a link. */
public record NearEnd(Provider provider, NearSite site) implements AutoCloseable {

    /**
     * Checks the keys and opens the cloud. No call is made yet.
     *
     * @param kind the kind of link that the steps are of
     * @param near {@code cloud}, and the keys of that cloud
     * @param credentials what a link file has below {@code as} for that cloud; empty for the environment's
     * @throws InvalidLinkException naming the key
     */
    public static NearEnd open(
            String kind,
            Map<String, ?> near,
            Map<String, ?> credentials,
            Plugins plugins,
            Environment environment,
            Pace pace) {
        LinkSection section = LinkSection.of("near", near);
        CloudPlugin cloud = plugins.cloudOf(section);
        LinkSection as = LinkSection.of("as." + cloud.id(), credentials);
        Ends.check(section, "cloud", cloud.keys(), kind);
        Ends.check(as, "", cloud.credentialKeys(), kind);
        NearSite site = cloud.site(section, environment);
        return new NearEnd(cloud.open(new ProviderSettings(section, as, environment, pace)), site);
    }

    /**
     * A capability that is asked for.
     *
     * @param what what it is, completing "does not offer …"
     */
    public <C extends Capability> C require(Class<C> capability, String what) {
        return provider.find(capability)
                .orElseThrow(() -> new InvalidLinkException(
                        "near.cloud",
                        "cannot do this: " + provider.id() + " does not offer " + what,
                        "'nearside providers' lists the clouds that are installed."));
    }

    @Override
    public void close() {
        provider.close();
    }
}
