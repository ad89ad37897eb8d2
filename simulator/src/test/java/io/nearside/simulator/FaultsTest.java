package io.nearside.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nearside.simulator.ec2.Ec2World;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everything that can go wrong on purpose, and whether it has happened all the same. */
final class FaultsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Simulator simulator = Simulator.start(SimulatorOptions.defaults());
    private final Ec2World ec2 = simulator.world().ec2();
    private final String network = ec2.createVpc("111122223333", "eu-west-1", "10.0.0.0/16");
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void answersAThrottleInTheServicesShape() throws Exception {
        simulator.faults().add(Fault.throttle(Match.nthWrite(1), Duration.ofSeconds(7)));

        HttpResponse<String> answer = createTable();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("<Code>RequestLimitExceeded</Code>");
        assertThat(answer.headers().firstValue("Retry-After")).contains("7");
        assertThat(tables()).isEqualTo(1);
    }

    @Test
    void breaksBeforeTheEffect() throws Exception {
        simulator.faults().add(Fault.serverError(Match.nthWrite(1), Fault.Phase.BEFORE));

        assertThat(createTable().statusCode()).isEqualTo(500);
        assertThat(tables()).isEqualTo(1);
        assertThat(last().effect()).isEqualTo(Effect.NONE);
    }

    @Test
    void breaksAfterTheEffect() throws Exception {
        simulator.faults().add(Fault.serverError(Match.nthWrite(1), Fault.Phase.AFTER));

        assertThat(createTable().statusCode()).isEqualTo(500);
        assertThat(tables()).isEqualTo(2);
        assertThat(last().effect()).isEqualTo(Effect.DONE);
        assertThat(last().fault()).isEqualTo("server_error-after");
    }

    @Test
    void dropsTheConnectionBeforeTheEffect() {
        simulator.faults().add(Fault.drop(Match.every("ec2:CreateRouteTable"), Fault.Phase.BEFORE));

        assertThatThrownBy(this::createTable).isInstanceOf(IOException.class);
        assertThat(tables()).isEqualTo(1);
        assertThat(last().status()).isZero();
    }

    @Test
    void losesTheAnswer() {
        simulator.faults().add(Fault.drop(Match.nth("ec2:CreateRouteTable", 1), Fault.Phase.AFTER));

        assertThatThrownBy(this::createTable).isInstanceOf(IOException.class);
        assertThat(tables()).isEqualTo(2);
        assertThat(last().status()).isZero();
        assertThat(last().effect()).isEqualTo(Effect.DONE);
    }

    @Test
    void answersAnyErrorAndAnyBody() throws Exception {
        simulator.faults().add(Fault.error(Match.nthRequest(1), 400, "IncorrectState", "not <now>"));
        simulator.faults().add(Fault.body(Match.nthRequest(2), Fault.Phase.AFTER, 502, "text/html", "<h1>Bad</h1>"));
        simulator.faults().add(Fault.emptyBody(Match.nthRequest(3), Fault.Phase.BEFORE, 200));

        assertThat(createTable().body()).contains("<Code>IncorrectState</Code><Message>not &lt;now&gt;</Message>");
        HttpResponse<String> page = createTable();
        assertThat(page.statusCode()).isEqualTo(502);
        assertThat(page.body()).isEqualTo("<h1>Bad</h1>");
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html");
        assertThat(createTable().body()).isEmpty();
        assertThat(tables()).isEqualTo(2);
    }

    @Test
    void countsOccurrencesAmongThoseThatMatch() throws Exception {
        simulator.faults().add(Fault.serverError(Match.nth("ec2:CreateRouteTable", 2), Fault.Phase.BEFORE));

        assertThat(createTable().statusCode()).isEqualTo(200);
        assertThat(send("DescribeVpcs").statusCode()).isEqualTo(200);
        assertThat(createTable().statusCode()).isEqualTo(500);
        assertThat(createTable().statusCode()).isEqualTo(200);
    }

    @Test
    void takesLonger() throws Exception {
        simulator.faults().add(Fault.latency(Match.nthRequest(1), Duration.ofMillis(150)));

        long before = System.nanoTime();
        assertThat(createTable().statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(150));
    }

    @Test
    void neverAnswers() {
        simulator.faults().add(Fault.hold(Match.every("*"), Fault.Phase.BEFORE));

        HttpRequest impatient =
                request("CreateRouteTable").timeout(Duration.ofMillis(200)).build();
        assertThatThrownBy(() -> http.send(impatient, HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(HttpTimeoutException.class);
        assertThat(tables()).isEqualTo(1);
    }

    @Test
    void holdsAtTheGateBeforeTheEffect() throws Exception {
        simulator.faults().add(Fault.hold(Match.nthWrite(1), Fault.Phase.BEFORE));
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(request("CreateRouteTable").build(), HttpResponse.BodyHandlers.ofString());

        assertThat(simulator.faults().awaitHeld(PATIENCE)).isPresent();
        assertThat(tables()).isEqualTo(1);
        assertThat(send("DescribeVpcs").statusCode())
                .as("others are not kept waiting")
                .isEqualTo(200);

        simulator.faults().release(Hold.Then.PROCEED);
        assertThat(answer.get().statusCode()).isEqualTo(200);
        assertThat(tables()).isEqualTo(2);
    }

    @Test
    void holdsAtTheGateAfterTheEffect() throws Exception {
        simulator.faults().add(Fault.hold(Match.nthWrite(1), Fault.Phase.AFTER));
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(request("CreateRouteTable").build(), HttpResponse.BodyHandlers.ofString());

        assertThat(simulator.faults().awaitHeld(PATIENCE)).isPresent();
        assertThat(tables()).isEqualTo(2);
        assertThat(last().effect()).isEqualTo(Effect.DONE);

        simulator.faults().release(Hold.Then.DROP);
        assertThatThrownBy(answer::get).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void tellsAGateBeforeAndAfter() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        simulator.faults().add(new Gate() {
            @Override
            public void aboutToTakeEffect(Call call) {
                seen.add("before " + call.operation() + " " + tables());
            }

            @Override
            public void tookEffect(Call call, Answer answer) {
                seen.add("after " + answer.status() + " " + tables());
            }
        });

        send("DescribeVpcs");
        createTable();

        assertThat(seen).containsExactly("before ec2:CreateRouteTable 1", "after 200 2");
    }

    private int tables() {
        return simulator.world().ec2().routeTables(network).size();
    }

    private LogEntry last() {
        List<LogEntry> entries = simulator.log().entries();
        return entries.get(entries.size() - 1);
    }

    private HttpResponse<String> createTable() throws IOException, InterruptedException {
        return send("CreateRouteTable");
    }

    private HttpResponse<String> send(String action) throws IOException, InterruptedException {
        return http.send(request(action).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String action) {
        String network = action.startsWith("Create") ? "&VpcId=" + this.network : "";
        return HttpRequest.newBuilder(simulator.uri().resolve("/"))
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=111122223333/20260101/eu-west-1/ec2/aws4_request, Signature=0")
                .POST(HttpRequest.BodyPublishers.ofString("Action=" + action + "&Version=2016-11-15" + network));
    }
}
