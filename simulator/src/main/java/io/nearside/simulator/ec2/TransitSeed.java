package io.nearside.simulator.ec2;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Consumer;

/** The parts of {@link Ec2Seed} that are about transit gateways. */
final class TransitSeed {
    private final Ec2World ec2;
    private final TransitGateways gateways;

    TransitSeed(Ec2World ec2) {
        this.ec2 = ec2;
        this.gateways = ec2.gateways();
    }

    void kinds(ObjectNode made, Map<String, Consumer<JsonNode>> kinds) {
        kinds.put("transitGateways", one -> made.withArray("transitGateways").add(gateway(one)));
        kinds.put("transitTables", one -> made.withArray("transitTables").add(table(one)));
        kinds.put(
                "transitAttachments",
                one -> made.withArray("transitAttachments").add(attachment(one)));
        kinds.put("acceptAttachments", one -> gateways.accept(one.asText()));
        kinds.put("rejectAttachments", one -> gateways.reject(one.asText()));
        kinds.put("deleteAttachments", one -> gateways.delete(one.asText()));
        kinds.put("transitAssociations", one -> gateways.associate(text(one, "table"), text(one, "attachment")));
        kinds.put("transitPropagations", one -> gateways.propagate(text(one, "table"), text(one, "attachment")));
        kinds.put("transitRoutes", this::route);
    }

    private String gateway(JsonNode one) {
        String id = gateways.add(id(one, "tgw"), text(one, "account"), text(one, "region"));
        one.path("options").properties().forEach(each -> {
            TransitOption option = TransitOption.of(each.getKey())
                    .orElseThrow(() -> new IllegalArgumentException("no option is called " + each.getKey()));
            if (each.getValue().asBoolean()) {
                gateways.enable(id, option);
            } else {
                gateways.disable(id, option);
            }
        });
        return id;
    }

    private String table(JsonNode one) {
        return gateways.addTable(id(one, "tgw-rtb"), text(one, "gateway"));
    }

    private String attachment(JsonNode one) {
        String id = id(one, "tgw-attach");
        String gateway = text(one, "gateway");
        return one.has("networks")
                ? gateways.addNetworks(id, gateway, Ec2Seed.texts(one.path("networks")))
                : gateways.addAttachment(id, gateway, text(one, "vpc"), Ec2Seed.texts(one.path("subnets")));
    }

    private void route(JsonNode one) {
        if (one.has("attachment")) {
            gateways.putRoute(text(one, "table"), text(one, "destination"), text(one, "attachment"));
        } else {
            gateways.putBlackhole(text(one, "table"), text(one, "destination"));
        }
    }

    static TransitTimings timings(JsonNode wanted, TransitTimings now) {
        return new TransitTimings(
                Ec2Seed.duration(wanted, "transitCreating", now.creating()),
                Ec2Seed.duration(wanted, "transitInitiating", now.initiating()),
                Ec2Seed.duration(wanted, "transitPending", now.pending()),
                Ec2Seed.duration(wanted, "transitDeleting", now.deleting()),
                Ec2Seed.duration(wanted, "transitAssociating", now.associating()));
    }

    static TransitQuotas quotas(JsonNode wanted, TransitQuotas now) {
        return new TransitQuotas(
                wanted.path("transitGateways").asInt(now.perAccount()),
                wanted.path("transitGatewaysPerVpc").asInt(now.perVpc()),
                wanted.path("routesPerTransitTable").asInt(now.routesPerTable()));
    }

    private String id(JsonNode one, String prefix) {
        return Ec2Seed.id(one).orElseGet(() -> ec2.store().newId(prefix));
    }

    private static String text(JsonNode one, String name) {
        return Ec2Seed.text(one, name);
    }
}
