package io.nearside.simulator.ram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.rest.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What is in shares, and who: put in, take out, list. */
final class RamAssociationCalls {
    private static final String ALL = "resourceShareAssociations";

    private final RamStore store;
    private final RamRules rules;
    private final RamJson shapes;

    RamAssociationCalls(RamStore store) {
        this.store = store;
        this.rules = new RamRules(store);
        this.shapes = new RamJson(store);
    }

    /** What is there already stays as it is. */
    ObjectNode associate(RamCall call) {
        RamShare share = rules.share(call, call.required("resourceShareArn"));
        call.texts("resourceArns").forEach(arn -> rules.resource(call, arn));
        call.texts("principals").forEach(principal -> rules.principal(call, share.outsiders(), principal));
        List<RamAssociation> made = new ArrayList<>();
        call.texts("resourceArns").forEach(arn -> made.add(store.addResource(share, arn)));
        call.texts("principals").forEach(principal -> made.add(store.addPrincipal(share, principal)));
        return answer(made);
    }

    ObjectNode disassociate(RamCall call) {
        RamShare share = rules.share(call, call.required("resourceShareArn"));
        List<String> entities = Stream.of("resourceArns", "principals")
                .flatMap(name -> call.texts(name).stream())
                .toList();
        for (String entity : entities) {
            if (store.there(share, entity).isEmpty() && store.world().refuses(AwsRefusal.RAM_ASSOCIATION_MISSING)) {
                throw RamRefused.unknown("ResourceShareAssociation of " + entity);
            }
        }
        List<RamAssociation> gone = entities.stream()
                .flatMap(entity -> store.there(share, entity).stream())
                .toList();
        gone.forEach(store::leave);
        return answer(gone);
    }

    private ObjectNode answer(List<RamAssociation> associations) {
        ObjectNode answer = Json.object();
        ArrayNode all = answer.putArray(ALL);
        associations.forEach(each -> all.add(shapes.association(each)));
        return answer;
    }

    /** Those of the caller's own shares. */
    ObjectNode list(RamCall call) {
        String type = call.required("associationType");
        boolean principals = type.equals(RamAssociation.Type.PRINCIPAL.name());
        boolean mixed = call.find(principals ? "resourceArn" : "principal").isPresent();
        if (mixed && store.world().refuses(AwsRefusal.RAM_TYPE_MISMATCH)) {
            throw RamRefused.invalid("You cannot specify this parameter for associations of the type "
                    + type.toLowerCase(Locale.ROOT) + ".");
        }
        call.texts("resourceShareArns").forEach(rules::wellFormed);
        List<RamAssociation> all = store.shares().values().stream()
                .filter(share -> share.account().equals(call.account())
                        && share.region().equals(call.region())
                        && store.isListed(share.deleted()))
                .filter(share -> call.wants("resourceShareArns", share.arn()))
                .flatMap(share -> share.associations().stream())
                .filter(each -> each.type().name().equals(type))
                .filter(each -> call.wantsOnly(principals ? "principal" : "resourceArn", each.entity()))
                .filter(each ->
                        call.wantsOnly("associationStatus", store.status(each).name()))
                .filter(each -> store.associations(each.share(), each.type()).anyMatch(each::equals))
                .toList();
        return RamPages.of(call, ALL, all, shapes::association);
    }

    ObjectNode principals(RamCall call) {
        List<RamAssociation> all = there(call, RamAssociation.Type.PRINCIPAL)
                .filter(each -> call.wants("principals", each.entity()))
                .filter(each -> call.find("resourceArn")
                        .filter(arn -> store.there(each.share(), arn).isEmpty())
                        .isEmpty())
                .toList();
        return RamPages.of(call, "principals", all, shapes::principal);
    }

    ObjectNode resources(RamCall call) {
        List<RamAssociation> all = there(call, RamAssociation.Type.RESOURCE)
                .filter(each -> call.wants("resourceArns", each.entity()))
                .filter(each -> call.find("resourceType")
                        .filter(type -> !type.equalsIgnoreCase(RamJson.type(each.entity())))
                        .isEmpty())
                .filter(each -> call.find("principal")
                        .filter(principal ->
                                store.there(each.share(), principal).isEmpty())
                        .isEmpty())
                .toList();
        return RamPages.of(call, "resources", all, shapes::resource);
    }

    private Stream<RamAssociation> there(RamCall call, RamAssociation.Type type) {
        return RamShareCalls.listed(call, store).stream()
                .flatMap(share -> share.associations().stream())
                .filter(each -> each.type() == type && store.status(each).isThere());
    }
}
