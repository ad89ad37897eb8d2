package io.nearside.it.conformance;

import io.nearside.api.ProviderSettings;
import io.nearside.conformance.Deviation;
import io.nearside.conformance.Stages;
import io.nearside.conformance.stage.FaultStage;
import io.nearside.conformance.stage.QuotaStage;
import io.nearside.simulator.Simulator;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.VpcEndpointType;
import software.amazon.awssdk.services.ram.RamClient;

/** The simulator's EC2 in this JVM, on a clock that only {@link #settle} moves. */
final class SimulatedEc2 extends Ec2Arena {
    private static final String SECRET = "conformance-wJalrXUtnFEMI";

    private static final String OURS = "111122223333";

    private static final String THEIRS = "444455556666";

    private static final String STRANGER = "777788889999";

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    /** An unaccepted request expires after seven days (VPC peering guide). */
    private static final Duration TOO_LONG = Duration.ofDays(8);

    private final Simulator simulator;

    private final Map<String, RamClient> rams = new HashMap<>();

    SimulatedEc2() {
        this(SimulatedHarness.still());
    }

    private SimulatedEc2(Simulator simulator) {
        super(OURS, THEIRS, account -> client(simulator.uri(), account));
        this.simulator = simulator;
        simulator.world().identities().addAccount(OURS);
        simulator.world().identities().addAccount(THEIRS);
    }

    /** A client of the account with this id, where an access key id is an account's. */
    static Ec2Client client(URI endpoint, String account) {
        return Ec2Client.builder()
                .endpointOverride(endpoint)
                .region(REGION)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(account, "any")))
                .build();
    }

    @Override
    String name() {
        return "simulator";
    }

    @Override
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(simulator.environment());
        environment.put("AWS_ACCESS_KEY_ID", OURS);
        environment.put("AWS_SECRET_ACCESS_KEY", SECRET);
        return environment;
    }

    @Override
    void settle() {
        simulator.clock().advance(A_MINUTE);
    }

    @Override
    void hideRequests() {
        simulator.world().ec2().timings(simulator.world().ec2().timings().withShownToPeer(A_MINUTE));
    }

    @Override
    void letRequestsExpire() {
        simulator.clock().advance(TOO_LONG);
    }

    @Override
    void limitRoutes(int most) {
        simulator.world().ec2().quotas(simulator.world().ec2().quotas().withRoutesPerTable(most));
    }

    @Override
    Ec2Services services() {
        return new PublishedServices(theirs(), OURS);
    }

    @Override
    void fill(String subnet) {
        simulator.world().ec2().endpointServices().occupy(subnet, 0);
    }

    /** That of an endpoint: nothing else here has one. */
    @Override
    void use(String group, String network, String subnet) {
        ours().createVpcEndpoint(request -> request.vpcEndpointType(VpcEndpointType.INTERFACE)
                .vpcId(network)
                .serviceName(services().first().id())
                .subnetIds(subnet)
                .securityGroupIds(group));
    }

    @Override
    RamClient ram(String account) {
        return rams.computeIfAbsent(
                account,
                of -> RamClient.builder()
                        .endpointOverride(simulator.uri())
                        .region(REGION)
                        .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(of, "any")))
                        .build());
    }

    @Override
    String thirdAccount() {
        simulator.world().identities().addAccount(STRANGER);
        return STRANGER;
    }

    @Override
    boolean attachesForOthers() {
        return true;
    }

    @Override
    Stages staged(Stages stages, Ec2Network network) {
        return stages.with(QuotaStage.class, () -> new SimulatedQuotaStage(simulator))
                .with(FaultStage.class, () -> new SimulatedFaults(simulator, ofStranger(network), Set.of(SECRET)));
    }

    private ProviderSettings ofStranger(Ec2Network network) {
        simulator.world().identities().addAccount(STRANGER);
        simulator.world().deny(STRANGER, "*");
        Map<String, String> environment = environment();
        environment.put("AWS_ACCESS_KEY_ID", STRANGER);
        return AwsHarness.settings(network, environment);
    }

    @Override
    List<Deviation> deviations() {
        return List.of(AwsHarness.NEVER_BUSY);
    }

    @Override
    public void close() {
        super.close();
        rams.values().forEach(RamClient::close);
        simulator.close();
    }
}
