package io.nearside.simulator.ec2;

import io.nearside.simulator.Simulator;
import io.nearside.simulator.SimulatorOptions;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A customer and a vendor with a VPC each, and their accounts' requests on the wire, without an SDK in between. */
final class Ec2Stage implements AutoCloseable {
    static final String CUSTOMER = "111122223333";
    static final String VENDOR = "444455556666";
    static final String STRANGER = "777788889999";
    static final String REGION = "eu-west-1";
    static final String ELSEWHERE = "eu-central-1";

    final Simulator simulator;
    final Ec2World ec2;
    final String network;
    final String table;
    final String vendorNetwork;
    private final HttpClient http = HttpClient.newHttpClient();

    Ec2Stage(SimulatorOptions options) {
        simulator = Simulator.start(options);
        ec2 = simulator.world().ec2();
        network = ec2.createVpc(CUSTOMER, REGION, "10.0.0.0/16");
        table = ec2.mainRouteTable(network);
        vendorNetwork = ec2.createVpc(VENDOR, REGION, "10.99.0.0/16");
        ec2.createVpc(STRANGER, REGION, "10.98.0.0/16");
    }

    static Ec2Stage start() {
        return new Ec2Stage(SimulatorOptions.defaults());
    }

    /** A request of the vendor's that waits for the customer. */
    String pending() {
        return ec2.requestPeering(VENDOR, vendorNetwork, REGION, CUSTOMER, network, REGION);
    }

    String active() {
        String peering = pending();
        ec2.acceptPeering(peering);
        simulator.clock().advance(ec2.timings().provisioning());
        return peering;
    }

    void pass(Duration time) {
        simulator.clock().advance(time);
    }

    Reading customer(String action, String... parameters) {
        return send(CUSTOMER, REGION, action, parameters);
    }

    Reading vendor(String action, String... parameters) {
        return send(VENDOR, REGION, action, parameters);
    }

    /** Sends the action as this account from this region; the parameters are names and values in turn. */
    Reading send(String account, String region, String action, String... parameters) {
        return send(new Signed(account, "", region, "ec2", "2016-11-15"), action, parameters);
    }

    Reading send(Signed as, String action, String... parameters) {
        String signature = "AWS4-HMAC-SHA256 Credential=" + as.key() + "/20260101/" + as.region() + "/" + as.scope()
                + "/aws4_request, SignedHeaders=host;x-amz-date, Signature=00";
        HttpRequest.Builder request = HttpRequest.newBuilder(simulator.uri().resolve("/"))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(form(as.version(), action, parameters)));
        if (!as.key().isEmpty()) {
            request.header("Authorization", signature);
        }
        if (!as.token().isEmpty()) {
            request.header("X-Amz-Security-Token", as.token());
        }
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reading(response.statusCode(), response.body());
        } catch (IOException lost) {
            return new Reading(0, "");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        simulator.close();
    }

    private static String form(String version, String action, String... parameters) {
        StringBuilder form = new StringBuilder("Action=" + action + "&Version=" + version);
        for (int i = 0; i < parameters.length; i += 2) {
            form.append('&').append(encoded(parameters[i])).append('=').append(encoded(parameters[i + 1]));
        }
        return form.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What a request is signed with; an empty key leaves it unsigned. */
    record Signed(String key, String token, String region, String scope, String version) {}

    /** An answer, read with regular expressions rather than by the simulator's own XML. A status of 0 is a connection that was dropped. */
    record Reading(int status, String body) {
        /** What became of it in one word: the error's code, or ok. */
        String code() {
            List<String> codes = status == 200 ? List.of() : all("Code");
            return codes.isEmpty() ? "ok" : codes.get(0);
        }

        /** The text of the first element of this name, or empty. */
        String text(String element) {
            return all(element).stream().findFirst().orElse("");
        }

        List<String> all(String element) {
            Matcher matcher = Pattern.compile("<" + element + ">([^<]*)</" + element + ">")
                    .matcher(body);
            List<String> found = new ArrayList<>();
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
            return found;
        }
    }
}
