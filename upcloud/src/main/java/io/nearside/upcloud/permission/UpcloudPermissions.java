package io.nearside.upcloud.permission;

import io.nearside.api.Capability;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.cloud.Routers;
import io.nearside.api.permission.Need;
import io.nearside.api.permission.Need.Access;
import io.nearside.api.permission.Permissions;
import io.nearside.api.permission.Policy;
import io.nearside.api.permission.Probe;
import io.nearside.api.permission.Probe.Answer;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * UpCloud has no policy language. A main account grants a sub-account things, one by one and whole: a grant names a thing and not what
 * may be done with it. Its types include network and router; there is none for a network peering (upcloud-python-api, OpenAPI 0.0.103,
 * PermissionTargetType; upcloud-go-api, upcloud/permission.go).
 */
public final class UpcloudPermissions implements Permissions {
    private static final String FORM = "grants to an UpCloud sub-account, in words";

    private static final String UNKNOWN = "UpCloud does not tell what a caller may do, except by doing it";

    @Inject
    UpcloudPermissions() {}

    @Override
    public Policy policy(List<Need> needs) {
        List<String> lines = new ArrayList<>();
        lines.add("UpCloud has no policy language. Let the main account give a sub-account:");
        lines.add("- access to the API, and a token or a password");
        things(needs).forEach((thing, objects) -> lines.add("- " + says(thing, objects)));
        lines.add("A grant is for the whole thing: UpCloud does not tell reading from changing.");
        return new Policy(FORM, String.join("\n", lines));
    }

    @Override
    public List<Probe> probe(List<Need> needs) {
        return things(needs).keySet().stream()
                .map(thing -> new Probe(thing.permission, Answer.UNKNOWN, UNKNOWN))
                .toList();
    }

    private static String says(Thing thing, Set<String> objects) {
        String which = objects.isEmpty() ? "" : " " + String.join(", ", objects);
        return thing.says + which + (thing.note.isEmpty() ? "" : ": " + thing.note);
    }

    /** What these needs come to, each thing once. */
    private static Map<Thing, Set<String>> things(List<Need> needs) {
        Map<Thing, Set<String>> things = new LinkedHashMap<>();
        for (Thing thing : Thing.values()) {
            needs.stream()
                    .filter(thing::isNeededFor)
                    .forEach(need -> things.computeIfAbsent(thing, first -> new TreeSet<>())
                            .addAll(thing == Thing.of(need.capability()) ? need.objects() : Set.of()));
        }
        return things;
    }

    /** What UpCloud grants, or would have to. */
    private enum Thing {
        NETWORK("network", "the network", ""),
        ROUTER("router", "the router", ""),
        PEERING(
                "network_peering",
                "network peerings of that network",
                "there is no grant for them, and UpCloud does not publish whether that of the network is enough");

        private final String permission;

        private final String says;

        private final String note;

        Thing(String permission, String says, String note) {
            this.permission = permission;
            this.says = says;
            this.note = note;
        }

        static Thing of(Class<? extends Capability> capability) {
            if (capability.equals(Routers.class)) {
                return ROUTER;
            }
            return capability.equals(PeeringMirror.class) ? PEERING : NETWORK;
        }

        /** A router is attached by changing the network. */
        boolean isNeededFor(Need need) {
            boolean own =
                    Set.of(Networks.class, Routers.class, PeeringMirror.class).contains(need.capability());
            boolean changesNetwork = need.capability().equals(Routers.class) && need.access() != Access.READ;
            return (own && of(need.capability()) == this) || (changesNetwork && this == NETWORK);
        }
    }
}
