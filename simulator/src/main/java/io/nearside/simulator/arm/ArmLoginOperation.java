package io.nearside.simulator.arm;

import io.nearside.simulator.Access;
import io.nearside.simulator.Request;
import io.nearside.simulator.rest.PathTemplate;
import io.nearside.simulator.rest.RestOperation;
import java.util.Optional;

/** What Azure's clients ask of the directory service before they ask ARM. Nothing of it changes the world. */
enum ArmLoginOperation implements RestOperation {
    TOKEN("POST", "/{tenant}/oauth2/v2.0/token"),
    CONFIGURATION("GET", "/{tenant}/v2.0/.well-known/openid-configuration"),
    INSTANCES("GET", "/common/discovery/instance");

    private final String method;
    private final String path;

    ArmLoginOperation(String method, String path) {
        this.method = method;
        this.path = path;
    }

    static Optional<ArmLoginOperation> of(Request request) {
        return RestOperation.among(values(), request);
    }

    @Override
    public PathTemplate template() {
        return new PathTemplate(method, path);
    }

    @Override
    public Access access() {
        return Access.READ;
    }
}
