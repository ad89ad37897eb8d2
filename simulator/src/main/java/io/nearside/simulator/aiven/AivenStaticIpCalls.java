package io.nearside.simulator.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.AivenRefusal;
import io.nearside.simulator.Answer;
import io.nearside.simulator.rest.Json;

/** The static IPs of a project: listed, made, protected, associated with services and taken from them, deleted (go-client-codegen, handler/staticip). Statuses and texts of refusals are remembered. */
final class AivenStaticIpCalls {
    private final AivenStore store;
    private final AivenRules rules;

    AivenStaticIpCalls(AivenStore store, AivenRules rules) {
        this.store = store;
        this.rules = rules;
    }

    Answer list(AivenCall call) {
        ObjectNode body = Json.object();
        ArrayNode all = body.putArray("static_ips");
        store.fleet().addresses().stream()
                .filter(each -> each.project().equals(call.named("project")))
                .forEach(each -> all.add(shape(each)));
        return Answer.json(200, body);
    }

    Answer create(AivenCall call) {
        JsonNode body = call.body();
        AivenCloud cloud = rules.cloud(Json.text(body, "cloud_name").orElse(""));
        AivenStaticIp made = store.fleet().addAddress(call.named("project"), cloud);
        made.keep(body.path("termination_protection").asBoolean());
        return shown(made);
    }

    Answer protect(AivenCall call) {
        AivenStaticIp address = address(call);
        boolean wanted = call.body().path("termination_protection").asBoolean(address.isKept());
        boolean repeated = wanted == address.isKept();
        address.keep(wanted);
        return repeated ? shown(address).withoutEffect() : shown(address);
    }

    Answer associate(AivenCall call) {
        AivenStaticIp address = address(call);
        String name = Json.text(call.body(), "service_name").orElse("");
        AivenManaged service = store.fleet()
                .service(address.project(), name)
                .orElseThrow(() -> new AivenRefused(404, "Service " + name + " does not exist"));
        if (address.isOf(service)) {
            return shown(address).withoutEffect();
        }
        rules.refuseIf(
                AivenRefusal.STATIC_IP_ELSEWHERE,
                !address.cloud().equals(service.cloud()),
                400,
                "Static IP address is in another cloud than the service");
        rules.refuseIf(
                AivenRefusal.STATIC_IP_TAKEN,
                !address.service().isEmpty(),
                409,
                "Static IP address is associated with another service");
        rules.refuseIf(
                AivenRefusal.STATIC_IP_UNMADE,
                address.state() == AivenStaticIp.State.CREATING || address.state() == AivenStaticIp.State.DELETING,
                409,
                "Static IP address is not ready");
        address.associate(name);
        return shown(address);
    }

    Answer dissociate(AivenCall call) {
        AivenStaticIp address = address(call);
        rules.refuseIf(
                AivenRefusal.STATIC_IP_ASSIGNED,
                address.state() == AivenStaticIp.State.ASSIGNED,
                409,
                "Static IP address is in use");
        if (address.service().isEmpty()) {
            return shown(address).withoutEffect();
        }
        address.dissociate();
        return shown(address);
    }

    Answer delete(AivenCall call) {
        AivenStaticIp address = address(call);
        rules.refuseIf(
                AivenRefusal.STATIC_IP_ASSOCIATED,
                !address.service().isEmpty(),
                409,
                "Static IP address is associated with a service");
        rules.refuseIf(AivenRefusal.STATIC_IP_KEPT, address.isKept(), 409, "Static IP address is protected");
        if (address.state() == AivenStaticIp.State.DELETING) {
            return shown(address).withoutEffect();
        }
        address.delete(store.now());
        return shown(address);
    }

    private AivenStaticIp address(AivenCall call) {
        return store.fleet().addresses().stream()
                .filter(each -> each.project().equals(call.named("project")))
                .filter(each -> each.id().equals(call.named("address")))
                .findFirst()
                .orElseThrow(() -> new AivenRefused(404, "Static IP address does not exist"));
    }

    private static Answer shown(AivenStaticIp address) {
        return Answer.json(200, shape(address));
    }

    private static ObjectNode shape(AivenStaticIp address) {
        return Json.object()
                .put("cloud_name", address.cloud().name())
                .put("ip_address", address.address().isEmpty() ? null : address.address())
                .put("service_name", address.service().isEmpty() ? null : address.service())
                .put("state", address.state().text())
                .put("static_ip_address_id", address.id())
                .put("termination_protection", address.isKept());
    }
}
