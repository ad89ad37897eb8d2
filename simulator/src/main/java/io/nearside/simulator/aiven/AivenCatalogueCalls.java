package io.nearside.simulator.aiven;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.rest.Json;
import java.util.List;

/** What Aiven offers, whoever asks: prices by the hour and, of the types of services, what of their configuration concerns the network, as far as aiven-client needs it to send a change of it. */
final class AivenCatalogueCalls {
    private static final List<String> CLOUDS = List.of(
            "aws-eu-central-1",
            "aws-eu-west-1",
            "azure-eastus",
            "azure-westeurope",
            "google-europe-west1",
            "google-us-central1");
    /** As in Aiven's documentation of the privatelink commands. */
    private static final String PRIVATELINK = "0.0600";
    /** The simulator's own: none was found published. */
    private static final String STATIC_IP = "0.0100";

    Answer privatelinks() {
        return prices("privatelink_availability", PRIVATELINK);
    }

    Answer staticIps() {
        return prices("static_ip_address_availability", STATIC_IP);
    }

    private static Answer prices(String list, String price) {
        ObjectNode body = Json.object();
        ArrayNode clouds = body.putArray(list);
        CLOUDS.forEach(cloud -> clouds.addObject().put("cloud_name", cloud).put("price_usd", price));
        return Answer.json(200, body);
    }

    Answer types() {
        ObjectNode body = Json.object();
        ObjectNode types = body.putObject("service_types");
        for (AivenProduct product : AivenProduct.values()) {
            types.set(product.type(), type(product));
        }
        return Answer.json(200, body);
    }

    Answer type(AivenCall call) {
        return AivenProduct.of(call.named("type"))
                .map(product -> Answer.json(200, type(product)))
                .orElseThrow(() -> new AivenRefused(404, "Service type does not exist"));
    }

    private static ObjectNode type(AivenProduct product) {
        ObjectNode type = Json.object().put("description", product.type());
        ObjectNode properties =
                type.putObject("user_config_schema").put("type", "object").putObject("properties");
        properties
                .putObject(AivenUserConfig.FILTER)
                .put("type", "array")
                .putObject("items")
                .put("type", "string");
        properties.putObject(AivenUserConfig.STATIC).put("type", "boolean");
        access(properties, AivenUserConfig.PRIVATE, product.publicAccess());
        access(properties, AivenUserConfig.PUBLIC, product.publicAccess());
        access(properties, AivenUserConfig.PRIVATELINK, product.privatelinkAccess());
        return type;
    }

    private static void access(ObjectNode properties, String name, List<String> components) {
        if (!components.isEmpty()) {
            ObjectNode all = properties.putObject(name).put("type", "object").putObject("properties");
            components.forEach(each -> all.putObject(each).put("type", "boolean"));
        }
    }
}
