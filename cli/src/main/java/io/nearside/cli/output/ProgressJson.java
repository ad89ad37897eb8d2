package io.nearside.cli.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.error.Problem;
import io.nearside.api.vendor.ServiceHost;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.StepReport;
import io.nearside.engine.progress.Verdict;
import java.util.List;
import java.util.Locale;

/** Progress as one JSON document. */
public final class ProgressJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ProgressJson() {}

    /** The document of a run. */
    public static ObjectNode of(Progress progress, int exitCode) {
        ObjectNode document = MAPPER.createObjectNode();
        document.put("link", progress.link());
        document.put("verdict", name(progress.verdict()));
        if (progress.verdict() instanceof Verdict.Waiting waiting) {
            document.put("waitsFor", waiting.on());
        }
        ArrayNode steps = document.putArray("steps");
        progress.steps().forEach(step -> steps.add(step(step)));
        document.set("problems", problems(progress.problems()));
        document.set("warnings", problems(progress.warnings()));
        ArrayNode summary = document.putArray("summary");
        progress.summary().forEach(summary::add);
        ArrayNode hosts = document.putArray("hosts");
        for (ServiceHost host : progress.hosts()) {
            hosts.addObject()
                    .put("service", host.service())
                    .put("component", host.component())
                    .put("host", host.host())
                    .put("port", host.port());
        }
        document.put("exitCode", exitCode);
        return document;
    }

    /** The document of a single step. */
    public static ObjectNode ofStep(String verdict, String says, List<Problem> problems, int exitCode) {
        ObjectNode document = MAPPER.createObjectNode();
        document.put("verdict", verdict).put("says", says);
        document.set("problems", problems(problems));
        return document.put("exitCode", exitCode);
    }

    /** An error that kept a command from running. */
    public static ObjectNode error(String key, String message, String remedy, int exitCode) {
        ObjectNode document = MAPPER.createObjectNode();
        document.putObject("error").put("key", key).put("message", message).put("remedy", remedy);
        document.put("exitCode", exitCode);
        return document;
    }

    /** An object to be filled. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** An array to be filled. */
    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /** The document's text. */
    public static String text(ObjectNode document) {
        return written(document);
    }

    /** The text of several documents. */
    static String text(ArrayNode documents) {
        return written(documents);
    }

    private static String written(JsonNode node) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Verdict verdict) {
        return verdict.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode step(StepReport step) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("step", step.step());
        node.put("state", step.state().name().toLowerCase(Locale.ROOT));
        node.put("says", step.says());
        ArrayNode actions = node.putArray("actions");
        step.actions().forEach(actions::add);
        step.since().ifPresent(since -> node.put("waitingSince", since.toString()));
        return node;
    }

    private static ArrayNode problems(List<Problem> problems) {
        ArrayNode array = MAPPER.createArrayNode();
        for (Problem problem : problems) {
            ObjectNode node = array.addObject();
            node.put("code", problem.code().value());
            node.put("subject", problem.subject());
            node.put("cause", problem.cause());
            node.put("remedy", problem.remedy());
            ObjectNode evidence = node.putObject("evidence");
            problem.evidence().forEach(evidence::put);
            node.put("page", "docs/problems/" + problem.code() + ".md");
        }
        return array;
    }
}
