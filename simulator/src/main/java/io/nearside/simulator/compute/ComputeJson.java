package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Json;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** What the bodies of all answers have in common. */
final class ComputeJson {
    /** Google tells the time of its own headquarters. */
    private static final ZoneId HOME = ZoneOffset.ofHours(-7);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX");

    private ComputeJson() {}

    static String time(Instant instant) {
        return TIME.format(instant.atZone(HOME));
    }

    /** The frame of a resource with what was written of it. */
    static ObjectNode resource(ComputeResource resource) {
        ObjectNode json = Json.object()
                .put("kind", resource.kind().json())
                .put("id", resource.id())
                .put("creationTimestamp", time(resource.created()))
                .put("name", resource.name().name());
        json.setAll(resource.settings());
        if (!resource.kind().isGlobal()) {
            json.put("region", region(resource.name()));
        }
        return json.put("selfLink", resource.name().link());
    }

    /** Where some resources are by their number; in recordings that is replaced by their name. */
    static String linkWithId(ComputeResource resource) {
        return resource.name().link().replaceFirst("[^/]+$", resource.id());
    }

    static String region(ComputeName name) {
        return ComputeName.link("v1", "projects/" + name.project() + "/" + name.place());
    }
}
