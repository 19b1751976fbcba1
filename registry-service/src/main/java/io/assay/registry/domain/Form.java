package io.assay.registry.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Checks the form of a submission and finds all that is wrong with it, not only the first. */
final class Form {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}/[a-z0-9][a-z0-9-]{0,62}");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._+-]{1,64}");
    private static final Pattern DIGEST = Pattern.compile("assay:sha256/[0-9a-f]{64}");
    private static final Pattern PERSON = Pattern.compile("person:[A-Za-z0-9._-]{1,64}");
    private static final Pattern SOMEONE = Pattern.compile("(person|tool):[A-Za-z0-9._-]{1,64}");
    private static final Pattern IMAGE = Pattern.compile("[^@\\s]+@sha256:[0-9a-f]{64}");
    private static final Set<String> FILES = Set.of("onnx", "pmml", "dmn", "xlsx", "mojo", "scored-file");
    private static final Set<String> TYPES = Set.of(
            "onnx",
            "pmml",
            "dmn",
            "xlsx",
            "mojo",
            "scored-file",
            "endpoint",
            "image",
            "llm-application",
            "agent",
            "external");
    private static final Set<String> PORT_TYPES = Set.of("double", "float", "long", "int", "string", "boolean");
    private static final Set<String> SIDES = Set.of("below", "at-least");
    private static final List<BiConsumer<Submission, Form>> CHECKS = List.of(
            Form::people,
            Form::useCase,
            Form::type,
            Form::files,
            Form::remote,
            Form::ports,
            Form::decision,
            Form::dataSets,
            Form::ancestry);

    private final List<Reason> problems = new ArrayList<>();

    private Form() {}

    static List<Reason> problems(String modelId, String version, Submission submission) {
        var form = new Form();
        form.unless(
                ID.matcher(modelId).matches(),
                "modelId",
                "'" + modelId + "' is no model id",
                "use <tenant>/<name>, each of lower-case letters, digits and '-', at most 63, not starting with '-'");
        form.unless(
                VERSION.matcher(version).matches(),
                "version",
                "'" + version + "' is no version",
                "use 1 to 64 letters, digits, '.', '-', '_', '+'");
        CHECKS.forEach(check -> check.accept(submission, form));
        return List.copyOf(form.problems);
    }

    private static void people(Submission said, Form form) {
        var people = said.people();
        form.unless(
                PERSON.matcher(people.owner()).matches(),
                "facts.owner",
                "'" + people.owner() + "' is no person id",
                "name the business owner as person:<id>");
        form.unless(
                SOMEONE.matcher(people.submitter()).matches(),
                "facts.submitter",
                "'" + people.submitter() + "' is no person or tool id",
                "name the submitter as person:<id> or tool:<id>");
        for (int i = 0; i < people.developers().size(); i++) {
            String developer = people.developers().get(i);
            form.unless(
                    PERSON.matcher(developer).matches(),
                    "facts.developers[" + i + "]",
                    "'" + developer + "' is no person id",
                    "name each developer as person:<id>");
        }
    }

    private static void useCase(Submission said, Form form) {
        form.unless(
                ID.matcher(said.useCaseId()).matches(),
                "facts.useCaseId",
                "'" + said.useCaseId() + "' is no use case id",
                "use <tenant>/<name> of a registered use case");
    }

    private static void type(Submission said, Form form) {
        form.unless(
                TYPES.contains(said.modelType()),
                "facts.modelType",
                "'" + said.modelType() + "' is no documented model type",
                "use one of " + String.join(", ", TYPES.stream().sorted().toList()));
    }

    private static void files(Submission said, Form form) {
        long models = said.artefacts().stream()
                .filter(file -> file.role().equals("model"))
                .count();
        boolean right = FILES.contains(said.modelType()) ? models == 1 : models <= 1;
        form.unless(
                right,
                "facts.artefacts",
                models + " artefacts have role model",
                "give role model to exactly one where the type is a file, and to at most one elsewhere");
        Set<String> paths = new HashSet<>();
        for (int i = 0; i < said.artefacts().size(); i++) {
            form.file("facts.artefacts[" + i + "]", said.artefacts().get(i), paths);
        }
    }

    private void file(String field, Submission.Artefact file, Set<String> paths) {
        unless(
                inside(file.path()),
                field + ".path",
                "'" + file.path() + "' does not stay inside the submission",
                "use a relative path with forward slashes, without '..' or empty parts");
        unless(paths.add(file.path()), field + ".path", "'" + file.path() + "' is there twice", "name each file once");
        unless(
                DIGEST.matcher(file.digest()).matches(),
                field + ".digest",
                "'" + file.digest() + "' is no digest",
                "use assay:sha256/<64 lower-case hex digits>");
        unless(file.size() >= 0, field + ".size", "size is " + file.size(), "give the file's size in bytes");
        unless(!file.role().isBlank(), field + ".role", "role is empty", "say what the file is for, e.g. model");
    }

    private static boolean inside(String path) {
        boolean plain = !path.isEmpty() && path.chars().noneMatch(c -> c < ' ' || c == '\\' || c == ':');
        return plain
                && List.of(path.split("/", -1)).stream()
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }

    private static void remote(Submission said, Form form) {
        if (said.image() != null || said.modelType().equals("image")) {
            form.unless(
                    said.image() != null && IMAGE.matcher(said.image()).matches(),
                    "facts.image",
                    "'" + said.image() + "' does not name an image by digest",
                    "use <name>@sha256:<64 hex digits>");
        }
        if (said.endpoint() == null) {
            form.unless(
                    !said.modelType().equals("endpoint"),
                    "facts.endpoint",
                    "endpoint is missing",
                    "give url, protocol and revision");
            return;
        }
        form.unless(
                web(said.endpoint().url()),
                "facts.endpoint.url",
                "'" + said.endpoint().url() + "' is no absolute http or https URL",
                "use https://<host>/<path>");
        form.unless(
                !said.endpoint().revision().isBlank(),
                "facts.endpoint.revision",
                "revision is empty",
                "declare the revision that serves there");
    }

    private static boolean web(String url) {
        try {
            URI uri = new URI(url);
            return uri.getHost() != null && Set.of("http", "https").contains(uri.getScheme());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static void ports(Submission said, Form form) {
        form.ports("facts.inputs", said.inputs());
        form.ports("facts.outputs", said.outputs());
    }

    private void ports(String field, List<Submission.Port> ports) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < ports.size(); i++) {
            Submission.Port port = ports.get(i);
            String at = field + "[" + i + "]";
            unless(
                    !port.name().isBlank() && names.add(port.name()),
                    at + ".name",
                    "'" + port.name() + "' is empty or there twice",
                    "give each a name of its own");
            unless(
                    PORT_TYPES.contains(port.type()),
                    at + ".type",
                    "'" + port.type() + "' is no documented type",
                    "use one of "
                            + String.join(", ", PORT_TYPES.stream().sorted().toList()));
            unless(
                    port.min() == null || port.max() == null || port.min() <= port.max(),
                    at + ".min",
                    "min " + port.min() + " is not at most max " + port.max(),
                    "give the smallest and the largest legal value");
        }
    }

    private static void decision(Submission said, Form form) {
        if (said.decision() == null) {
            return;
        }
        boolean output = said.outputs().stream()
                .anyMatch(port -> port.name().equals(said.decision().score()));
        form.unless(
                output,
                "facts.decision.score",
                "'" + said.decision().score() + "' is no declared output",
                "name one of the outputs");
        form.unless(
                Double.isFinite(said.decision().threshold()),
                "facts.decision.threshold",
                "it is not a finite number",
                "give the value at which the decision turns");
        form.unless(
                SIDES.contains(said.decision().favourable()),
                "facts.decision.favourable",
                "'" + said.decision().favourable() + "' is no documented side",
                "use below or at-least");
    }

    private static void dataSets(Submission said, Form form) {
        for (int i = 0; i < said.dataSets().size(); i++) {
            form.unless(
                    ID.matcher(said.dataSets().get(i)).matches(),
                    "facts.dataSets[" + i + "]",
                    "'" + said.dataSets().get(i) + "' is no data set id",
                    "use <tenant>/<name> of a registered data set");
        }
    }

    private static void ancestry(Submission said, Form form) {
        var all = new ArrayList<>(said.ancestry().upstream());
        if (said.ancestry().parent() != null) {
            form.version("facts.provenance.parentModel", said.ancestry().parent());
        }
        for (int i = 0; i < all.size(); i++) {
            form.version("facts.provenance.upstreamModels[" + i + "]", all.get(i));
        }
    }

    private void version(String field, String text) {
        int colon = text.indexOf(':');
        boolean right = colon > 0
                && ID.matcher(text.substring(0, colon)).matches()
                && VERSION.matcher(text.substring(colon + 1)).matches();
        unless(right, field, "'" + text + "' names no version", "use <tenant>/<name>:<version>");
    }

    private void unless(boolean right, String field, String problem, String remedy) {
        if (!right) {
            problems.add(new Reason(field, problem, remedy));
        }
    }
}
