package io.nearside.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The control port: what a program outside this JVM can do to the simulator, under {@code /_nearside/}. Its requests are neither logged nor struck by faults. */
final class Control {
    private static final String ROOT = "/_nearside/";

    private final ObjectMapper json = new ObjectMapper();
    private final World world;
    private final RequestLog log;
    private final Faults faults;
    private final List<Service> services;
    private final ControlJson shapes = new ControlJson(json);

    Control(World world, RequestLog log, Faults faults, List<Service> services) {
        this.world = world;
        this.log = log;
        this.faults = faults;
        this.services = services;
    }

    boolean takes(Request request) {
        return request.path().startsWith(ROOT);
    }

    Answer answer(Request request) throws InterruptedException {
        String what = request.method() + " " + request.path().substring(ROOT.length());
        try {
            return switch (what) {
                case "GET clock" -> now();
                case "POST clock/advance" -> advance(body(request));
                case "GET log" -> Answer.json(200, shapes.log(log.entries()));
                case "DELETE log" -> cleared(log::clear);
                case "GET faults" -> Answer.json(200, shapes.faults(faults.all()));
                case "POST faults" -> add(body(request));
                case "DELETE faults" -> cleared(faults::clear);
                case "GET faults/held" -> held(request);
                case "POST faults/release" -> release(body(request));
                case "GET world" ->
                    Answer.json(200, world.alone(() -> {
                        world.settle();
                        return state();
                    }));
                case "POST world" -> Answer.json(200, seed(body(request)));
                case "GET names" -> resolved(request.parameter("host").orElse(""));
                case "GET refusals" -> Answer.json(200, shapes.refusals(world));
                default -> problem(404, "nothing to control at " + what);
            };
        } catch (JsonProcessingException malformed) {
            return problem(400, "not JSON: " + malformed.getOriginalMessage());
        } catch (IllegalArgumentException wrong) {
            return problem(400, String.valueOf(wrong.getMessage()));
        }
    }

    private Answer now() {
        return Answer.json(
                200, json.createObjectNode().put("now", world.clock().instant().toString()));
    }

    private Answer advance(JsonNode body) {
        if (!body.path("seconds").isNumber()) {
            throw new IllegalArgumentException("seconds is missing or no number");
        }
        world.clock().advance(Duration.ofMillis(Math.round(body.path("seconds").asDouble() * 1000)));
        return now();
    }

    /** One fault or an array of them. */
    private Answer add(JsonNode body) {
        List<Fault> wanted = shapes.faults(body);
        wanted.forEach(faults::add);
        return Answer.json(200, shapes.faults(faults.all()));
    }

    /** What is held; with {@code ?wait=seconds}, waits so long until something is. */
    private Answer held(Request request) throws InterruptedException {
        long seconds = Long.parseLong(request.parameter("wait").orElse("0"));
        faults.awaitHeld(Duration.ofSeconds(seconds));
        return Answer.json(200, shapes.held(faults.held()));
    }

    private Answer release(JsonNode body) {
        String then = body.path("then").asText("proceed").toUpperCase(Locale.ROOT);
        faults.release(Hold.Then.valueOf(then));
        return Answer.empty(204);
    }

    /** What a public name of a service leads to, as the world's DNS says to the customer. */
    private Answer resolved(String host) {
        return world.aiven()
                .privateAddress(host)
                .map(address -> Answer.json(
                        200, json.createObjectNode().put("host", host).put("address", address)))
                .orElseGet(() -> problem(404, "no name " + host + " leads to a private endpoint"));
    }

    private ObjectNode state() {
        ObjectNode all = json.createObjectNode();
        services.forEach(service -> all.set(service.name(), service.state()));
        return all;
    }

    private ObjectNode seed(JsonNode body) {
        ObjectNode made = json.createObjectNode();
        body.fieldNames()
                .forEachRemaining(name ->
                        made.set(name, world.alone(() -> service(name).seed(body.path(name)))));
        return made;
    }

    private Service service(String name) {
        return services.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service " + name + " is simulated"));
    }

    private JsonNode body(Request request) throws JsonProcessingException {
        return request.body().isBlank() ? json.createObjectNode() : json.readTree(request.body());
    }

    private static Answer cleared(Runnable clear) {
        clear.run();
        return Answer.empty(204);
    }

    private Answer problem(int status, String message) {
        return Answer.json(status, json.createObjectNode().put("error", message));
    }
}
