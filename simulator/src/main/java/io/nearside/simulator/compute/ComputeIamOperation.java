package io.nearside.simulator.compute;

import io.nearside.simulator.Access;
import io.nearside.simulator.Request;
import io.nearside.simulator.rest.PathTemplate;
import io.nearside.simulator.rest.RestOperation;
import java.util.Optional;

/** What Google's clients ask of other services than Compute Engine: the token endpoint, IAM's credentials, the resource manager. Nothing of it changes the world. */
enum ComputeIamOperation implements RestOperation {
    TOKEN("POST", "/token"),
    IMPERSONATE("POST", "/v1/projects/-/serviceAccounts/{account}:generateAccessToken"),
    GET_PROJECT("GET", "/v1/projects/{project}"),
    TEST_PERMISSIONS("POST", "/v1/projects/{project}:testIamPermissions"),
    TEST_PERMISSIONS_V3("POST", "/v3/projects/{project}:testIamPermissions");

    private final String method;
    private final String path;

    ComputeIamOperation(String method, String path) {
        this.method = method;
        this.path = path;
    }

    static Optional<ComputeIamOperation> of(Request request) {
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
