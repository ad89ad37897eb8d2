package io.nearside.simulator.ec2;

import io.nearside.simulator.Xml;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tags of anything that has an id. */
final class TagActions {
    private TagActions() {}

    static List<Ec2Action> all() {
        return List.of(
                new Ec2Action("CreateTags", "ResourceId Tag", Set.of(), "", TagActions::create),
                new Ec2Action("DeleteTags", "ResourceId", Set.of("Tag"), "", TagActions::delete),
                Ec2Action.list("DescribeTags", Set.of(), TagActions::describe));
    }

    private static Reply create(Ec2Request request) {
        List<String> resources = request.parameters().list("ResourceId");
        Map<String, String> tags = request.parameters().tags("Tag");
        resources.forEach(resource -> check(request, resource));
        resources.forEach(resource -> request.tags(resource).putAll(tags));
        return Reply.done();
    }

    /** A key without a value goes whatever its value; no key at all takes every tag. */
    private static Reply delete(Ec2Request request) {
        List<String> resources = request.parameters().list("ResourceId");
        Map<String, String> tags = request.parameters().tags("Tag");
        resources.forEach(resource -> check(request, resource));
        for (String resource : resources) {
            Map<String, String> there = request.tags(resource);
            if (tags.isEmpty()) {
                there.clear();
            }
            there.entrySet()
                    .removeIf(tag -> tags.containsKey(tag.getKey())
                            && Set.of("", tag.getValue()).contains(tags.getOrDefault(tag.getKey(), "")));
        }
        return Reply.done();
    }

    private record Tag(String resource, String key, String value) {}

    private static Reply describe(Ec2Request request) {
        List<Tag> all = request.store().tags().entrySet().stream()
                .filter(each -> each.getKey().account().equals(request.account())
                        && each.getKey().region().equals(request.region()))
                .flatMap(each -> each.getValue().entrySet().stream()
                        .map(tag -> new Tag(each.getKey().resource(), tag.getKey(), tag.getValue())))
                .toList();
        return new Listing<Tag>(
                        ResourceKind.VPC,
                        "-",
                        "tagSet",
                        5,
                        1000,
                        Tag::resource,
                        Map.of(
                                "key", tag -> List.of(tag.key()),
                                "value", tag -> List.of(tag.value()),
                                "resource-id", tag -> List.of(tag.resource()),
                                "resource-type", tag -> List.of(type(tag.resource()))),
                        tag -> new Xml()
                                .put("resourceId", tag.resource())
                                .put("resourceType", type(tag.resource()))
                                .put("key", tag.key())
                                .put("value", tag.value()))
                .of(request, all);
    }

    private static void check(Ec2Request request, String id) {
        switch (kind(id).orElseThrow(() -> Ec2Error.of("InvalidID", "The ID '" + id + "' is not valid"))) {
            case VPC -> request.vpc(id);
            case SUBNET -> request.subnet(id);
            case TABLE -> request.table(id);
            case PEERING -> PeeringSight.get(request, id);
            case GROUP -> request.group(id);
            case INTERFACE -> request.networkInterface(id);
            case ENDPOINT -> request.endpoint(id);
            case SERVICE -> request.service(id);
            case TRANSIT_GATEWAY -> new TransitSight(request).gateway(id);
            case TRANSIT_ATTACHMENT -> new TransitSight(request).attachment(id);
            case TRANSIT_TABLE -> new TransitSight(request).table(id);
            case RULE -> request.found(ResourceKind.RULE, id, rule(request, id));
        }
    }

    private static Optional<SecurityRule> rule(Ec2Request request, String id) {
        return request.store().groups().values().stream()
                .filter(group -> request.owns(group.vpc()))
                .flatMap(group -> group.rule(id).stream())
                .findFirst();
    }

    private static String type(String id) {
        return kind(id).map(ResourceKind::type).orElse("");
    }

    private static Optional<ResourceKind> kind(String id) {
        for (ResourceKind kind : ResourceKind.values()) {
            if (kind.shapes(id)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
