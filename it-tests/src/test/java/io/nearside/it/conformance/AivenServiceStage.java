package io.nearside.it.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.model.ServiceId;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.vendor.VendorService.Addressing;
import io.nearside.conformance.stage.ServiceStage;
import io.nearside.simulator.Simulator;
import io.nearside.simulator.aiven.AivenProduct;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Kafka of ours at Aiven, asked over the REST API: on Azure, where services run on static addresses, on AWS or on Google. */
final class AivenServiceStage implements ServiceStage {
    private static final String CLOUD = "azure-westeurope";

    private static final String NAME = "orders-kafka";

    private static final String OTHER = "payments-kafka";

    private static final String PATH = "/v1/project/" + AivenHarness.PROJECT;

    private static final int NODES = 3;

    private static final int ADDRESSES = 6;

    private static final String STATIC = "static_ips";

    private static final String OPENED = "privatelink_access";

    private static final String AWS_CLOUD = "aws-eu-west-1";

    private static final String GOOGLE_CLOUD = "google-europe-west1";

    private final Simulator simulator;

    private final String cloud;

    private final UsersRequests requests;

    private final String vpc;

    private AivenServiceStage(Simulator simulator, String cloud) {
        this.simulator = simulator;
        this.cloud = cloud;
        this.requests = new UsersRequests(simulator, Map.of("Authorization", "aivenv1 " + AivenHarness.TOKEN));
        this.vpc = simulator.world().aiven().createVpc(AivenHarness.PROJECT, cloud, "10.40.0.0/24");
        simulator.world().aiven().addService(AivenHarness.PROJECT, vpc, NAME, AivenProduct.KAFKA, NODES);
        requests.post(
                PATH + "/service",
                UsersRequests.object()
                        .put("service_name", OTHER)
                        .put("service_type", "kafka")
                        .put("cloud", cloud)
                        .putNull("project_vpc_id"));
        settle();
    }

    static AivenServiceStage onAzure(Simulator simulator) {
        return new AivenServiceStage(simulator, CLOUD);
    }

    static AivenServiceStage onAws(Simulator simulator) {
        return new AivenServiceStage(simulator, AWS_CLOUD);
    }

    static AivenServiceStage onGoogle(Simulator simulator) {
        return new AivenServiceStage(simulator, GOOGLE_CLOUD);
    }

    /** Where it is, in Aiven's words. */
    String cloud() {
        return cloud;
    }

    UsersRequests requests() {
        return requests;
    }

    static String project() {
        return PATH;
    }

    static String path() {
        return PATH + "/service/" + NAME;
    }

    @Override
    public ServiceId service() {
        return new ServiceId(NAME);
    }

    @Override
    public VendorNetworkId networkOfService() {
        return new VendorNetworkId(vpc);
    }

    @Override
    public String type() {
        return "kafka";
    }

    /** Two for each node (aiven-docs, static-ips.md); endpoints on AWS and Google need none. */
    @Override
    public int addressesNeeded() {
        return cloud.equals(CLOUD) ? ADDRESSES : 0;
    }

    @Override
    public ServiceId absentService() {
        return new ServiceId("absent-kafka");
    }

    @Override
    public ServiceId serviceInNoNetwork() {
        return new ServiceId(OTHER);
    }

    @Override
    public String component() {
        return "kafka";
    }

    @Override
    public String otherComponent() {
        return "schema_registry";
    }

    @Override
    public String absentComponent() {
        return "mysqlx";
    }

    @Override
    public void replaceNodes() {
        requests.put(path(), UsersRequests.object().put("plan", "business-8"));
    }

    @Override
    public void giveAddresses() {
        for (int i = 0; i < ADDRESSES; i++) {
            attach(makeAddress(cloud), NAME);
        }
    }

    /** Has it run on the addresses that it was given. */
    void runOnAddresses() {
        ObjectNode body = UsersRequests.object();
        body.putObject("user_config").put(STATIC, true);
        requests.put(path(), body);
        settle();
    }

    /** A static address that is made, by its id. */
    String makeAddress(String cloud) {
        String id = requests.post(PATH + "/static-ips", UsersRequests.object().put("cloud_name", cloud))
                .path("static_ip_address_id")
                .asText();
        settle();
        return id;
    }

    void attach(String address, String service) {
        requests.post(
                PATH + "/static-ips/" + address + "/association",
                UsersRequests.object().put("service_name", service));
    }

    private JsonNode shown() {
        return requests.get(path()).path("service");
    }

    @Override
    public Set<String> opened() {
        JsonNode access = shown().path("user_config").path(OPENED);
        return access.properties().stream()
                .filter(component -> component.getValue().asBoolean())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public Addressing addressing() {
        return shown().path("user_config").path(STATIC).asBoolean() ? Addressing.STATIC : Addressing.CHANGEABLE;
    }

    @Override
    public String rest() {
        ObjectNode config = shown().path("user_config").deepCopy();
        config.remove(STATIC);
        config.remove(OPENED);
        return Stream.of("project_vpc_id", "plan", "cloud_name")
                        .map(key -> key + " " + shown().path(key))
                        .collect(Collectors.joining(", "))
                + ", " + config;
    }

    /** Aiven acts in Azure, and Azure in its own time: some rounds of both. */
    @Override
    public void settle() {
        for (int round = 0; round < 5; round++) {
            simulator.clock().advance(Duration.ofMinutes(1));
            simulator.world().aiven().settle();
            simulator.world().arm().settle();
        }
    }
}
