package io.nearside.simulator.arm;

import io.nearside.simulator.Request;
import io.nearside.simulator.rest.PathTemplate;
import io.nearside.simulator.rest.RestOperation;
import java.util.Optional;

/** What is asked of a directory. */
enum ArmGraphOperation implements RestOperation {
    LIST_SERVICE_PRINCIPALS("/servicePrincipals"),
    /** Its segment is {@code servicePrincipals(appId='…')}. */
    READ_SERVICE_PRINCIPAL("/{servicePrincipal}");

    private final String path;

    ArmGraphOperation(String path) {
        this.path = path;
    }

    static Optional<ArmGraphOperation> of(Request request) {
        return RestOperation.among(values(), request);
    }

    @Override
    public PathTemplate template() {
        return new PathTemplate("GET", ArmGraphService.ROOT + path);
    }
}
