package io.nearside.simulator.aiven;

import io.nearside.simulator.Access;
import io.nearside.simulator.Request;
import io.nearside.simulator.rest.PathTemplate;
import io.nearside.simulator.rest.RestOperation;
import java.util.Optional;

/** The part of the API that is simulated (go-client-codegen, handler/vpc, handler/organizationvpc, handler/service, handler/staticip, handler/privatelink; refresh, changes of ranges and the path forms of deletion as in aiven-client). */
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
    CREATE_SERVICE("POST", Paths.PROJECT + "/service"),
    READ_SERVICE("GET", Paths.SERVICE),
    UPDATE_SERVICE("PUT", Paths.SERVICE),
    /** These two as in aiven-client. */
    LIST_SERVICE_TYPES("GET", Paths.PROJECT + "/service_types"),
    READ_SERVICE_TYPE("GET", Paths.PROJECT + "/service-types/{type}"),

    LIST_STATIC_IPS("GET", Paths.STATIC_IPS),
    CREATE_STATIC_IP("POST", Paths.STATIC_IPS),
    PROTECT_STATIC_IP("PATCH", Paths.STATIC_IP),
    DELETE_STATIC_IP("DELETE", Paths.STATIC_IP),
    ASSOCIATE_STATIC_IP("POST", Paths.STATIC_IP + "/association"),
    DISSOCIATE_STATIC_IP("DELETE", Paths.STATIC_IP + "/association"),
    PRICE_STATIC_IPS("GET", Paths.PROJECT + "/static-ip-availability"),
    PRICE_STATIC_IPS_OF_TENANT("GET", Paths.TENANT + "/static-ip-availability"),

    CREATE_AWS_PRIVATELINK("POST", Paths.AWS),
    UPDATE_AWS_PRIVATELINK("PUT", Paths.AWS),
    READ_AWS_PRIVATELINK("GET", Paths.AWS),
    DELETE_AWS_PRIVATELINK("DELETE", Paths.AWS),
    REFRESH_AWS_PRIVATELINK("POST", Paths.AWS + "/refresh"),
    LIST_AWS_CONNECTIONS("GET", Paths.AWS + "/connections"),
    CREATE_AZURE_PRIVATELINK("POST", Paths.AZURE),
    UPDATE_AZURE_PRIVATELINK("PUT", Paths.AZURE),
    READ_AZURE_PRIVATELINK("GET", Paths.AZURE),
    DELETE_AZURE_PRIVATELINK("DELETE", Paths.AZURE),
    REFRESH_AZURE_PRIVATELINK("POST", Paths.AZURE + "/refresh"),
    LIST_AZURE_CONNECTIONS("GET", Paths.AZURE + "/connections"),
    UPDATE_AZURE_CONNECTION("PUT", Paths.AZURE + "/connections/{connection}"),
    APPROVE_AZURE_CONNECTION("POST", Paths.AZURE + "/connections/{connection}/approve"),
    CREATE_GOOGLE_PRIVATELINK("POST", Paths.GOOGLE),
    READ_GOOGLE_PRIVATELINK("GET", Paths.GOOGLE),
    DELETE_GOOGLE_PRIVATELINK("DELETE", Paths.GOOGLE),
    REFRESH_GOOGLE_PRIVATELINK("POST", Paths.GOOGLE + "/refresh"),
    LIST_GOOGLE_CONNECTIONS("GET", Paths.GOOGLE + "/connections"),
    APPROVE_GOOGLE_CONNECTION("POST", Paths.GOOGLE + "/connections/{connection}/approve"),
    PRICE_PRIVATELINKS("GET", Paths.PROJECT + "/privatelink-availability"),
    PRICE_PRIVATELINKS_OF_TENANT("GET", Paths.TENANT + "/privatelink-availability"),

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

    private static final String CONFIGURE = "service:configuration:write";

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

    /** What anyone may ask, without a token. */
    boolean isPublic() {
        return this == PRICE_STATIC_IPS_OF_TENANT || this == PRICE_PRIVATELINKS_OF_TENANT;
    }

    /** The permission that it needs besides reading, if any: of what concerns a published service even reading needs it (go-client-codegen, permissions of each call). */
    Optional<String> permission(AivenHome home) {
        if (path.contains("/privatelink/")) {
            return Optional.of(CONFIGURE);
        }
        if (access() == Access.READ) {
            return Optional.empty();
        }
        return Optional.of(
                switch (this) {
                    case CREATE_SERVICE, UPDATE_SERVICE, ASSOCIATE_STATIC_IP, DISSOCIATE_STATIC_IP -> CONFIGURE;
                    case CREATE_STATIC_IP, PROTECT_STATIC_IP, DELETE_STATIC_IP -> "operator";
                    default -> home.permission("write");
                });
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
        private static final String TENANT = "/tenants/{tenant}";
        private static final String SERVICE = PROJECT + "/service/{service}";
        private static final String AWS = SERVICE + "/privatelink/aws";
        private static final String AZURE = SERVICE + "/privatelink/azure";
        private static final String GOOGLE = SERVICE + "/privatelink/google";
        private static final String STATIC_IPS = PROJECT + "/static-ips";
        private static final String STATIC_IP = STATIC_IPS + "/{address}";
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
