package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Json;
import java.time.Instant;

/** What every resource of Microsoft.Network has. */
abstract class ArmResource {
    private final ArmId id;
    private final String location;
    private final String guid;
    private final Instant shown;
    private ArmState state = ArmState.SUCCEEDED;
    private String etag;
    private ObjectNode tags = Json.object();

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

    ObjectNode tags() {
        return tags;
    }

    void tags(ObjectNode wanted) {
        tags = wanted;
    }
}
