package io.nearside.simulator.ram;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.rest.Json;
import io.nearside.simulator.sts.Identity;
import java.util.List;
import java.util.Optional;

/** An authorized call: who, where, what. */
record RamCall(Identity caller, String region, JsonNode body) {
    String account() {
        return caller.account();
    }

    /** The text of this member; empty when it is missing. */
    Optional<String> find(String name) {
        return Json.text(body, name).filter(text -> !text.isEmpty());
    }

    String required(String name) {
        return find(name).orElseThrow(() -> RamRefused.invalid("The parameter " + name + " is required."));
    }

    List<String> texts(String name) {
        return Json.texts(body.path(name));
    }

    /** Whether this is one of those that are asked for, as all are if none is. */
    boolean wants(String name, String one) {
        List<String> wanted = texts(name);
        return wanted.isEmpty() || wanted.contains(one);
    }

    /** The same for a member of which there is one. */
    boolean wantsOnly(String name, String one) {
        return find(name).filter(wanted -> !wanted.equals(one)).isEmpty();
    }
}
