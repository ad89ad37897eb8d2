package io.nearside.aiven;

/** Answers of Aiven, as its documentation describes them. */
final class AivenJson {
    static final String VPC_ID = "b032dfbf-b035-4cf5-8b15-b7cd6a68aabd";

    static final String PEERING_ID = "0f6c9f0a-0000-4000-8000-000000000001";

    static final String UPCLOUD_NETWORK = "03aaaaaa-0000-4000-8000-000000000001";

    private AivenJson() {}

    static String vpc(String cloud, String... peerings) {
        return """
                {"cloud_name": "%s", "create_time": "2026-01-01T09:00:00Z", "network_cidr": "192.168.6.0/24",
                 "peering_connections": [%s], "pending_build_only_peering_connections": null,
                 "project_vpc_id": "%s", "state": "ACTIVE", "update_time": "2026-01-01T09:05:00Z"}
                """.formatted(cloud, String.join(", ", peerings), VPC_ID);
    }

    static String peering(String account, String network, String region, String state, String stateInfo) {
        return """
                {"peer_azure_app_id": null, "peer_azure_tenant_id": null, "peer_cloud_account": "%s", "peer_region": %s,
                 "peer_resource_group": null, "peer_vpc": "%s", "peering_connection_id": "%s", "state": "%s",
                 "state_info": %s, "user_peer_network_cidrs": []}
                """.formatted(
                account, region.isEmpty() ? "null" : "\"" + region + "\"", network, PEERING_ID, state, stateInfo);
    }

    static String aws(String state, String stateInfo) {
        return vpc("aws-eu-west-1", peering("012345678901", "vpc-0abc", "eu-west-1", state, stateInfo));
    }

    static String upcloud(String state, String stateInfo) {
        return vpc("upcloud-de-fra1", peering("upcloud", UPCLOUD_NETWORK, "", state, stateInfo));
    }

    /** A service of one running node in a VPC; more fields take the place of these or go beside them. */
    static String service(String more) {
        return """
                {"service": {"service_name": "orders", "service_type": "pg", "cloud_name": "azure-westeurope", "plan": "startup-4",
                 "state": "RUNNING", "node_count": 1, "node_states": [{"name": "orders-1", "state": "running"}],
                 "project_vpc_id": "%s", "components": [],
                 "user_config": {"static_ips": false, "ip_filter": ["0.0.0.0/0"]}%s}}
                """.formatted(VPC_ID, more.isEmpty() ? "" : ", " + more);
    }
}
