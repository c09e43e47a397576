package dev.accord.guards;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.camunda.client.annotation.JobWorker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The models and the code say the same words: job types, messages, forms, decisions, called processes. */
class WorkflowContractTests {

    private static final Path MODELS = Path.of("workflows");
    private static final Path FORMS = Path.of("forms");
    private static final Path CODE = Path.of("service/src/main/java");

    private final List<Model> models = models();

    private record Model(String file, Document xml) {
        Stream<Element> elements(String localName) {
            NodeList found = xml.getElementsByTagNameNS("*", localName);
            return java.util.stream.IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
        }
    }

    @Test
    void everyJobTypeHasExactlyOneWorkerAndEveryWorkerAJob() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.accord");
        List<String> workers = classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(JobWorker.class))
                .map(method -> jobType(method))
                .sorted()
                .toList();
        assertThat(workers).as("a job type has one worker").doesNotHaveDuplicates();
        Set<String> jobs = all("taskDefinition", "type");
        assertThat(new TreeSet<>(workers)).isEqualTo(jobs);
    }

    private static String jobType(JavaMethod method) {
        return method.getAnnotationOfType(JobWorker.class).type();
    }

    @Test
    void fileNamesAreTheIdsOfProcessesAndDecisions() {
        for (Model model : models) {
            String id = model.file().replaceAll("\\.(bpmn|dmn)$", "");
            String element = model.file().endsWith(".bpmn") ? "process" : "decision";
            assertThat(model.elements(element).map(e -> e.getAttribute("id")))
                    .as(model.file())
                    .contains(id);
        }
    }

    @Test
    void everyFormAModelShowsExistsUnderItsOwnId() throws IOException {
        for (String form : all("formDefinition", "formId")) {
            Path file = FORMS.resolve(form + ".form");
            assertThat(file).exists();
            assertThat(Files.readString(file)).containsPattern("\"id\"\\s*:\\s*\"" + form + "\"");
        }
    }

    @Test
    void everyDecisionAndProcessAModelCallsExists() {
        for (String decision : all("calledDecision", "decisionId")) {
            assertThat(models)
                    .anyMatch(model -> model.elements("decision")
                            .anyMatch(e -> e.getAttribute("id").equals(decision)));
        }
        for (String process : all("calledElement", "processId")) {
            assertThat(MODELS.resolve(process + ".bpmn")).exists();
        }
    }

    @Test
    void formsAndDecisionsAreBoundToTheirDeployment() {
        for (Model model : models) {
            Stream.of("formDefinition", "calledDecision", "calledElement")
                    .flatMap(model::elements)
                    .filter(e ->
                            e.getNamespaceURI() != null && e.getNamespaceURI().contains("zeebe"))
                    .forEach(e -> assertThat(e.getAttribute("bindingType"))
                            .as(model.file() + " " + e.getLocalName())
                            .isEqualTo("deployment"));
        }
    }

    @Test
    void everyMessageTheCodeSendsIsAwaitedAndTheReverse() throws IOException {
        Set<String> sent = inCode(Pattern.compile("(?:ngine|workflow)\\s*\\.(?:start|publish)\\(\\s*\"(\\w+)\""));
        Set<String> constants = inCode(Pattern.compile("String\\s+\\w*MESSAGE\\w*\\s*=\\s*\"(\\w+)\""));
        sent.addAll(constants);
        assertThat(sent).isEqualTo(all("message", "name"));
    }

    @Test
    void userTasksAreJobBasedSoThatEveryVersionFromEightFiveOffersThem() {
        for (Model model : models) {
            assertThat(model.elements("userTask")
                            .filter(e -> !e.getNamespaceURI().contains("BPMN")))
                    .as(model.file())
                    .isEmpty();
        }
    }

    @Test
    void everyModelCanBeDrawn() {
        for (Model model : models) {
            if (model.file().endsWith(".bpmn")) {
                long shapes = model.elements("BPMNShape").count();
                long nodes = Stream.of(
                                "userTask", "serviceTask", "businessRuleTask", "callActivity", "startEvent", "endEvent")
                        .flatMap(model::elements)
                        .count();
                assertThat(shapes).as(model.file()).isGreaterThanOrEqualTo(nodes);
            }
        }
    }

    private Set<String> all(String localName, String attribute) {
        return models.stream()
                .flatMap(model -> model.elements(localName))
                .map(e -> e.getAttribute(attribute))
                .filter(Predicate.not(String::isBlank))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> inCode(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }

    private static List<Model> models() {
        try (Stream<Path> files = Files.list(MODELS)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            List<Model> read = new java.util.ArrayList<>();
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(bpmn|dmn)"))
                    .sorted()
                    .toList()) {
                read.add(new Model(
                        file.getFileName().toString(),
                        factory.newDocumentBuilder().parse(file.toFile())));
            }
            return read;
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
