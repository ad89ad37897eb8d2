package io.nearside.simulator.ec2;

import com.fasterxml.jackson.databind.JsonNode;

/** The parts of {@link Ec2Seed} that are about endpoints and where they go. */
final class EndpointSeed {
    private final Ec2World ec2;

    EndpointSeed(Ec2World ec2) {
        this.ec2 = ec2;
    }

    String subnet(JsonNode one) {
        String id = Ec2Seed.id(one).orElseGet(() -> ec2.store().newId("subnet"));
        ec2.addSubnet(id, Ec2Seed.text(one, "vpc"), Ec2Seed.text(one, "cidr"), Ec2Seed.text(one, "zone"));
        if (one.has("left")) {
            ec2.endpointServices().occupy(id, one.path("left").asInt());
        }
        return id;
    }

    String service(JsonNode one) {
        EndpointServices services = ec2.endpointServices();
        String id = Ec2Seed.id(one).orElseGet(() -> ec2.store().newId("vpce-svc"));
        services.add(id, Ec2Seed.text(one, "account"), Ec2Seed.text(one, "region"), Ec2Seed.texts(one.path("zones")));
        one.path("principals").forEach(each -> services.allow(id, each.asText()));
        one.path("regions").forEach(each -> services.open(id, each.asText()));
        if (!one.path("acceptance").asBoolean(true)) {
            services.acceptAhead(id);
        }
        String name = one.path("privateName").asText();
        if (!name.isEmpty() && one.path("verified").asBoolean(false)) {
            services.nameVerified(id, name);
        } else if (!name.isEmpty()) {
            services.nameUnverified(id, name);
        }
        return id;
    }

    void fail(JsonNode one) {
        ec2.endpointServices().fail(Ec2Seed.text(one, "id"), Ec2Seed.text(one, "code"), Ec2Seed.text(one, "message"));
    }
}
