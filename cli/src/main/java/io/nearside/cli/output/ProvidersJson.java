package io.nearside.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.link.LinkKey;
import io.nearside.engine.provider.Offer;
import io.nearside.engine.provider.Offers;
import io.nearside.engine.provider.Plugins;
import java.util.List;
import java.util.Locale;

/** The installed clouds and vendors as a JSON document. */
public final class ProvidersJson {

    private ProvidersJson() {}

    /** The document. */
    public static ObjectNode of(Plugins plugins, Offers offers) {
        ObjectNode document = ProgressJson.object();
        ArrayNode clouds = document.putArray("clouds");
        plugins.clouds().forEach(cloud -> {
            ObjectNode node = clouds.addObject().put("id", cloud.id());
            keys(node.putArray("near"), cloud.keys());
            keys(node.putArray("credentials"), cloud.credentialKeys());
            offer(node, offers.of(cloud));
        });
        ArrayNode vendors = document.putArray("vendors");
        plugins.vendors().forEach(vendor -> {
            ObjectNode node = vendors.addObject().put("id", vendor.id());
            keys(node.putArray("vendor"), vendor.keys());
            keys(node.putArray("credentials"), vendor.credentialKeys());
            offer(node, offers.of(vendor));
        });
        return document;
    }

    private static void offer(ObjectNode node, Offer offer) {
        ArrayNode capabilities = node.putArray("capabilities");
        offer.capabilities().forEach(capabilities::add);
        ObjectNode traits = node.putObject("traits");
        offer.traits().forEach((capability, each) -> TraitWords.write(traits.putObject(capability), each));
    }

    private static void keys(ArrayNode array, List<LinkKey> keys) {
        for (LinkKey key : keys) {
            array.addObject()
                    .put("key", key.name())
                    .put("shape", key.shape().getClass().getSimpleName().toLowerCase(Locale.ROOT))
                    .put("need", key.need().name().toLowerCase(Locale.ROOT))
                    .put("says", key.says())
                    .put("example", key.example());
        }
    }
}
