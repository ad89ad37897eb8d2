package io.nearside.gcp;

import io.nearside.api.CloudPlugin;
import io.nearside.api.Environment;
import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.link.LinkSection;
import java.util.Map;
import java.util.ServiceLoader;

/** A process of its own: what it loads and what it finds in its environment is nobody else's. */
final class PluginProbe {

    private PluginProbe() {}

    /** {@code offline}: everything that a plugin does without opening. {@code online}: one call, with whatever credentials there are. */
    public static void main(String[] arguments) {
        CloudPlugin plugin = ServiceLoader.load(CloudPlugin.class).iterator().next();
        LinkSection near = LinkSection.of("near", Map.of("project", StubCompute.PROJECT, "network", "backend"));
        System.out.println(
                plugin.id() + plugin.keys() + plugin.credentialKeys() + plugin.site(near, Environment.ofProcess()));
        if (arguments[0].equals("offline")) {
            return;
        }
        try (Provider provider =
                plugin.open(new ProviderSettings(near, LinkSection.empty("as.gcp"), Environment.ofProcess()))) {
            provider.find(PeeringMirror.class).orElseThrow().halves(StubCompute.NETWORK);
            System.out.println("answered");
        }
    }
}
