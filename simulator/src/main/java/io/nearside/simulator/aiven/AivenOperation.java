package io.nearside.simulator.aiven;

import io.nearside.simulator.Request;
import io.nearside.simulator.rest.PathTemplate;
import io.nearside.simulator.rest.RestOperation;
import java.util.Optional;

/** The part of the API that is simulated (go-client-codegen, handler/vpc; refresh and the path forms of deletion as in aiven-client). */
enum AivenOperation implements RestOperation {
    LIST_VPCS("GET", "/vpcs"),
    CREATE_VPC("POST", "/vpcs"),
    READ_VPC("GET", "/vpcs/{vpc}"),
    DELETE_VPC("DELETE", "/vpcs/{vpc}"),
    CREATE_PEERING("POST", Paths.PEERINGS),
    REFRESH_PEERINGS("POST", Paths.PEERINGS + "/refresh"),
    DELETE_PEERING("DELETE", Paths.PEER),
    DELETE_PEERING_IN_REGION("DELETE", Paths.PEER + Paths.REGION),
    DELETE_PEERING_IN_GROUP("DELETE", Paths.PEER_IN_GROUP),
    DELETE_PEERING_IN_GROUP_AND_REGION("DELETE", Paths.PEER_IN_GROUP + Paths.REGION);

    private final String method;
    private final String path;

    AivenOperation(String method, String path) {
        this.method = method;
        this.path = AivenService.ROOT + "/project/{project}" + path;
    }

    static Optional<AivenOperation> of(Request request) {
        return RestOperation.among(values(), request);
    }

    @Override
    public PathTemplate template() {
        return new PathTemplate(method, path);
    }

    private static final class Paths {
        private static final String PEERINGS = "/vpcs/{vpc}/peering-connections";
        private static final String ACCOUNT = PEERINGS + "/peer-accounts/{account}";
        private static final String PEER = ACCOUNT + "/peer-vpcs/{network}";
        private static final String PEER_IN_GROUP = ACCOUNT + "/peer-resource-groups/{group}/peer-vpcs/{network}";
        private static final String REGION = "/peer-regions/{region}";
    }
}
