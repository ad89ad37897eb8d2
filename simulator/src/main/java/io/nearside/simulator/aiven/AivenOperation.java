package io.nearside.simulator.aiven;

import io.nearside.simulator.Request;
import io.nearside.simulator.rest.PathTemplate;
import io.nearside.simulator.rest.RestOperation;
import java.util.Optional;

/** The part of the API that is simulated (go-client-codegen, handler/vpc, handler/organizationvpc, handler/service; refresh, changes of ranges and the path forms of deletion as in aiven-client). */
enum AivenOperation implements RestOperation {
    LIST_VPCS("GET", Paths.PROJECT + "/vpcs"),
    CREATE_VPC("POST", Paths.PROJECT + "/vpcs"),
    READ_VPC("GET", Paths.VPC),
    DELETE_VPC("DELETE", Paths.VPC),
    CREATE_PEERING("POST", Paths.PEERINGS),
    REFRESH_PEERINGS("POST", Paths.PEERINGS + "/refresh"),
    CHANGE_RANGES("PUT", Paths.VPC + Paths.RANGES),
    DELETE_PEERING("DELETE", Paths.PEER),
    DELETE_PEERING_IN_REGION("DELETE", Paths.PEER + Paths.REGION),
    DELETE_PEERING_IN_GROUP("DELETE", Paths.PEER_IN_GROUP),
    DELETE_PEERING_IN_GROUP_AND_REGION("DELETE", Paths.PEER_IN_GROUP + Paths.REGION),
    LIST_SERVICES("GET", Paths.PROJECT + "/service"),
    READ_SERVICE("GET", Paths.PROJECT + "/service/{service}"),

    LIST_ORGANIZATION_VPCS("GET", Paths.ORGANIZATION + "/vpcs"),
    CREATE_ORGANIZATION_VPC("POST", Paths.ORGANIZATION + "/vpcs"),
    READ_ORGANIZATION_VPC("GET", Paths.PLURAL, AivenSpelling.PLURAL),
    READ_ORGANIZATION_VPC_SINGULAR("GET", Paths.SINGULAR, AivenSpelling.SINGULAR),
    DELETE_ORGANIZATION_VPC("DELETE", Paths.PLURAL, AivenSpelling.PLURAL),
    DELETE_ORGANIZATION_VPC_SINGULAR("DELETE", Paths.SINGULAR, AivenSpelling.SINGULAR),
    CREATE_ORGANIZATION_PEERING("POST", Paths.PLURAL + "/peering-connections", AivenSpelling.PLURAL),
    CREATE_ORGANIZATION_PEERING_SINGULAR("POST", Paths.SINGULAR + "/peering-connections", AivenSpelling.SINGULAR),
    DELETE_ORGANIZATION_PEERING("DELETE", Paths.PLURAL + Paths.BY_ID, AivenSpelling.PLURAL),
    DELETE_ORGANIZATION_PEERING_SINGULAR(
            "DELETE", Paths.SINGULAR + "/peering-connection/{peering}", AivenSpelling.SINGULAR),
    /** No other spelling of these two is known. */
    REFRESH_ORGANIZATION_PEERINGS("POST", Paths.PLURAL + "/peering-connections/actions/refresh"),
    CHANGE_ORGANIZATION_RANGES("PUT", Paths.PLURAL + Paths.BY_ID + Paths.RANGES);

    private final String method;
    private final String path;
    private final AivenSpelling spelling;

    AivenOperation(String method, String path) {
        this(method, path, AivenSpelling.BOTH);
    }

    AivenOperation(String method, String path, AivenSpelling spelling) {
        this.method = method;
        this.path = AivenService.ROOT + path;
        this.spelling = spelling;
    }

    static Optional<AivenOperation> of(Request request) {
        return RestOperation.among(values(), request);
    }

    AivenSpelling spelling() {
        return spelling;
    }

    @Override
    public PathTemplate template() {
        return new PathTemplate(method, path);
    }

    private static final class Paths {
        private static final String PROJECT = "/project/{project}";
        private static final String VPC = PROJECT + "/vpcs/{vpc}";
        private static final String PEERINGS = VPC + "/peering-connections";
        private static final String ACCOUNT = PEERINGS + "/peer-accounts/{account}";
        private static final String PEER = ACCOUNT + "/peer-vpcs/{network}";
        private static final String PEER_IN_GROUP = ACCOUNT + "/peer-resource-groups/{group}/peer-vpcs/{network}";
        private static final String REGION = "/peer-regions/{region}";
        private static final String RANGES = "/user-peer-network-cidrs";
        private static final String ORGANIZATION = "/organization/{organization}";
        private static final String PLURAL = ORGANIZATION + "/vpcs/{vpc}";
        private static final String SINGULAR = ORGANIZATION + "/vpc/{vpc}";
        private static final String BY_ID = "/peering-connections/{peering}";
    }
}
