package io.nearside.simulator.ec2;

import com.fasterxml.jackson.databind.JsonNode;

/** The {@code securityGroups} member of a seed, as {@link Ec2Seed} shows it. */
final class SecurityGroupSeed {
    private final Ec2World ec2;
    private final SecurityGroups groups;

    SecurityGroupSeed(Ec2World ec2) {
        this.ec2 = ec2;
        this.groups = ec2.securityGroups();
    }

    /** Plants a group, or, with the id of one that there is, gives it other rules; answers its id. */
    String plant(JsonNode one) {
        String id = Ec2Seed.id(one).orElseGet(() -> ec2.store().newId("sg"));
        if (!ec2.store().groups().containsKey(id)) {
            groups.add(id, Ec2Seed.text(one, "vpc"), Ec2Seed.text(one, "name"));
        }
        if (one.has("rules")) {
            groups.clear(id, Direction.INGRESS);
            groups.clear(id, Direction.EGRESS);
            one.path("rules").forEach(rule -> rule(id, rule));
        }
        return id;
    }

    private void rule(String group, JsonNode one) {
        int from = one.path("from").asInt(SecurityRule.NO_PORT);
        String rule = groups.authorize(
                group,
                direction(Ec2Seed.text(one, "direction")),
                one.path("protocol").asText(SecurityRule.ALL),
                from,
                one.path("to").asInt(from),
                Ec2Seed.text(one, "peer"),
                one.path("description").asText());
        Vpc vpc = Ec2World.known(ec2.store().groups(), group).vpc();
        one.path("tags")
                .properties()
                .forEach(tag -> ec2.tag(
                        vpc.account(),
                        vpc.region(),
                        rule,
                        tag.getKey(),
                        tag.getValue().asText()));
    }

    private static Direction direction(String name) {
        return switch (name) {
            case "ingress" -> Direction.INGRESS;
            case "egress" -> Direction.EGRESS;
            default -> throw new IllegalArgumentException("a rule's direction is ingress or egress, not " + name);
        };
    }
}
