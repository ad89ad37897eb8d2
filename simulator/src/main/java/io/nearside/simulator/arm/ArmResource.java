package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What every resource of Microsoft.Network has. */
abstract class ArmResource {
    private final ArmId id;
    private final String location;
    private final String guid;
    private final Instant shown;
    private ArmState state = ArmState.SUCCEEDED;
    private String etag;
    private @Nullable ObjectNode tags;

    /**
     * @param guid its {@code resourceGuid}, and the first of its etags
     * @param shown when reads begin to find it
     */
    ArmResource(ArmId id, String location, String guid, Instant shown) {
        this.id = id;
        this.location = location;
        this.guid = guid;
        this.shown = shown;
        this.etag = guid;
    }

    /** Its type within the provider. */
    abstract String type();

    ArmId id() {
        return id;
    }

    String location() {
        return location;
    }

    String guid() {
        return guid;
    }

    Instant shown() {
        return shown;
    }

    ArmState state() {
        return state;
    }

    String etag() {
        return "W/\"" + etag + "\"";
    }

    /** It is in this state from now on, and another one than before for whoever compares etags. */
    void state(ArmState wanted, String newEtag) {
        state = wanted;
        etag = newEtag;
    }

    /** Empty if it was written without any; an object without members is another thing, and is shown. */
    Optional<ObjectNode> tags() {
        return Optional.ofNullable(tags);
    }

    void tags(Optional<ObjectNode> wanted) {
        tags = wanted.orElse(null);
    }
}
