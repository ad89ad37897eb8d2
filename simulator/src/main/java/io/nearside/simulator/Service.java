package io.nearside.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/** One cloud's or vendor's API on the shared port. */
public interface Service {
    /** The word before the colon of its operations: {@code ec2}. */
    String name();

    /** Every operation that it answers, as the log names them: {@code ec2:DescribeVpcs}. */
    Set<String> operations();

    /** Whether this request is for this service. The first service that says so gets it. */
    boolean takes(Request request);

    /** Names the request without judging it. Never throws: a request that makes no sense is named as far as it can be. */
    Call identify(Request request);

    /** Judges and answers, alone in the world: no other request and no seeding runs at the same time. */
    Answer answer(Call call);

    /** An error in this service's own shape, for faults by script. */
    Answer error(int status, String code, String message);

    /** What this service says to a caller that asks too often. */
    Answer throttled();

    /** What this service says when it breaks. */
    Answer serverError();

    /** Whether its clients send credentials over TLS only, so that they are pointed there if there is any. */
    default boolean prefersTls() {
        return false;
    }

    /** The variables that point an unmodified client at this service. */
    default Map<String, String> environment(URI simulator) {
        return Map.of();
    }

    /** Adds to this service's part of the world what its member of {@code POST /_nearside/world} says, and answers the ids. */
    default JsonNode seed(JsonNode wanted) {
        throw new IllegalArgumentException(name() + " takes no seed");
    }

    /** This service's part of the world as JSON, equal for equal worlds, to compare end states by. */
    default JsonNode state() {
        return JsonNodeFactory.instance.objectNode();
    }
}
