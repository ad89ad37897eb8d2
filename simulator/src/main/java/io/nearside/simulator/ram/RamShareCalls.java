package io.nearside.simulator.ram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.rest.Json;
import java.util.List;
import java.util.Optional;

/** Shares: make, change, tag, delete, list. */
final class RamShareCalls {
    private final RamStore store;
    private final RamRules rules;
    private final RamJson shapes;

    RamShareCalls(RamStore store) {
        this.store = store;
        this.rules = new RamRules(store);
        this.shapes = new RamJson(store);
    }

    ObjectNode create(RamCall call) {
        String name = call.required("name");
        RamShare.Outsiders outsiders = outsiders(call).orElse(RamShare.Outsiders.WELCOME);
        call.texts("resourceArns").forEach(arn -> rules.resource(call, arn));
        call.texts("principals").forEach(principal -> rules.principal(call, outsiders, principal));
        RamShare share = store.add(call.account(), call.region(), name, outsiders);
        tag(share, call.body().path("tags"));
        call.texts("resourceArns").forEach(arn -> store.addResource(share, arn));
        call.texts("principals").forEach(principal -> store.addPrincipal(share, principal));
        return one(share);
    }

    ObjectNode update(RamCall call) {
        RamShare share = rules.share(call, call.required("resourceShareArn"));
        share.update(call.find("name").orElse(share.name()), outsiders(call).orElse(share.outsiders()), store.now());
        return one(share);
    }

    private static Optional<RamShare.Outsiders> outsiders(RamCall call) {
        return call.find("allowExternalPrincipals")
                .map(text -> text.equals("true") ? RamShare.Outsiders.WELCOME : RamShare.Outsiders.REFUSED);
    }

    private ObjectNode one(RamShare share) {
        ObjectNode answer = Json.object();
        answer.set("resourceShare", shapes.share(share));
        return answer;
    }

    ObjectNode delete(RamCall call) {
        store.delete(rules.share(call, call.required("resourceShareArn")));
        return Json.object().put("returnValue", true);
    }

    ObjectNode tag(RamCall call) {
        tag(rules.share(call, call.required("resourceShareArn")), call.body().path("tags"));
        return Json.object();
    }

    private static void tag(RamShare share, JsonNode tags) {
        tags.forEach(tag ->
                share.tags().put(tag.path("key").asText(), tag.path("value").asText()));
    }

    ObjectNode untag(RamCall call) {
        RamShare share = rules.share(call, call.required("resourceShareArn"));
        call.texts("tagKeys").forEach(share.tags()::remove);
        return Json.object();
    }

    ObjectNode list(RamCall call) {
        List<RamShare> shares = listed(call, store).stream()
                .filter(share -> call.wantsOnly("resourceShareStatus", share.status(store.now())))
                .filter(share -> call.wantsOnly("name", share.name()))
                .filter(share -> isTagged(share, call.body().path("tagFilters")))
                .toList();
        return RamPages.of(call, "resourceShares", shares, shapes::share);
    }

    /** Those of the caller's own, or those that others share with the caller now, in this region and among those that are asked for. */
    static List<RamShare> listed(RamCall call, RamStore store) {
        boolean own = owner(call).equals("SELF");
        call.texts("resourceShareArns").forEach(new RamRules(store)::wellFormed);
        return store.shares().values().stream()
                .filter(share -> share.region().equals(call.region()))
                .filter(share -> own ? share.account().equals(call.account()) : isReceived(call, store, share))
                .filter(share -> store.isListed(share.deleted()))
                .filter(share -> call.wants("resourceShareArns", share.arn()))
                .toList();
    }

    private static boolean isReceived(RamCall call, RamStore store, RamShare share) {
        return !share.account().equals(call.account()) && store.reaches(share, call.account());
    }

    private static String owner(RamCall call) {
        String owner = call.required("resourceOwner");
        if (!owner.equals("SELF") && !owner.equals("OTHER-ACCOUNTS")) {
            throw RamRefused.invalid("resourceOwner cannot be " + owner + ".");
        }
        return owner;
    }

    private static boolean isTagged(RamShare share, JsonNode filters) {
        for (JsonNode filter : filters) {
            String value = share.tags().get(filter.path("tagKey").asText());
            List<String> wanted = Json.texts(filter.path("tagValues"));
            if (value == null || !(wanted.isEmpty() || wanted.contains(value))) {
                return false;
            }
        }
        return true;
    }

    /** Its management account alone does so for all of an organization. */
    ObjectNode enableSharing(RamCall call) {
        Optional<RamOrganization> own = store.organizationOf(call.account());
        boolean manages =
                own.filter(each -> each.management().equals(call.account())).isPresent();
        if (!manages && store.world().refuses(AwsRefusal.RAM_SHARING_BY_MANAGEMENT)) {
            throw RamRefused.of(
                    "OperationNotPermittedException",
                    "The requested operation is not permitted. It is for the management account of an organization.");
        }
        own.ifPresent(RamOrganization::enableSharing);
        return Json.object().put("returnValue", true);
    }
}
