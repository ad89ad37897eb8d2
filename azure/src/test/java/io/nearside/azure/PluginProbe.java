package io.nearside.azure;

import io.nearside.api.CloudPlugin;
import io.nearside.api.Environment;
import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.cloud.Networks;
import io.nearside.api.link.LinkSection;
import java.util.ServiceLoader;

/** A process of its own: what it loads and what it finds in its environment is nobody else's. */
final class PluginProbe {

    private PluginProbe() {}

    /** {@code offline}: everything that a plugin does without opening. {@code online}: one call, with whatever credentials there are. */
    public static void main(String[] arguments) {
        CloudPlugin plugin = ServiceLoader.load(CloudPlugin.class).iterator().next();
        LinkSection near = LinkSection.of("near", AzureSite.NEAR);
        System.out.println(
                plugin.id() + plugin.keys() + plugin.credentialKeys() + plugin.site(near, Environment.ofProcess()));
        if (arguments[0].equals("offline")) {
            return;
        }
        try (Provider provider =
                plugin.open(new ProviderSettings(near, LinkSection.empty("as.azure"), Environment.ofProcess()))) {
            provider.find(Networks.class).orElseThrow().describe(AzureSite.network());
            System.out.println("answered");
        }
    }
}
