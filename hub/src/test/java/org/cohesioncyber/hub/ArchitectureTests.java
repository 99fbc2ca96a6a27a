package org.cohesioncyber.hub;

import java.io.ObjectInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Predicate;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.cohesioncyber.hub.shared.CallableBy;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTests {

	private static final JavaClasses HUB = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("org.cohesioncyber.hub");

	@Test
	void nothingReadsTheTimeWithoutAClock() {
		check(noClasses().should()
			.callMethodWhere(described("a now() without a clock",
					call -> call.getName().equals("now")
							&& List
								.of(Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class,
										ZonedDateTime.class)
								.stream()
								.anyMatch(type -> call.getTargetOwner().isEquivalentTo(type))
							&& call.getTarget()
								.getRawParameterTypes()
								.stream()
								.noneMatch(type -> type.isEquivalentTo(Clock.class))))
			.orShould()
			.callMethod(System.class, "currentTimeMillis")
			.because("legal clocks are tested at chosen times, so time always comes from an injected Clock"));
	}

	@Test
	void everyHandlerNamesWhoMayCallIt() {
		check(methods().that(described("are handlers", ArchitectureTests::isHandler))
			.should()
			.beAnnotatedWith(CallableBy.class)
			.because("a handler without a named caller is refused to everybody"));
	}

	@Test
	void handlersAndRepositoriesAreNotPublic() {
		check(classes().that()
			.areAnnotatedWith(Controller.class)
			.or()
			.areAnnotatedWith(RestController.class)
			.should()
			.notBePublic()
			.because("only a module's front door is for others"));
	}

	@Test
	void onlyTheLedgerOpensTransactions() {
		check(noClasses().that()
			.resideOutsideOfPackage("..hub.ledger..")
			.should()
			.dependOnClassesThat()
			.areAssignableTo(TransactionTemplate.class)
			.orShould()
			.beAnnotatedWith(Transactional.class)
			.because(
					"a transaction without an actor would see no row, and a write without a journal line must not exist"));
		check(methods().should()
			.notBeAnnotatedWith(Transactional.class)
			.because("transactions are opened by the ledger, with an actor"));
	}

	@Test
	void onlySharingAndTheOwnersThemselvesFreezeAudiences() {
		check(noClasses().that()
			.resideOutsideOfPackages("..hub.ledger..", "..hub.sharing..", "..hub.incidents..", "..hub.identity..",
					"..hub.charter..", "..hub.fleet..", "..hub.contacts..", "..hub.awareness..", "..hub.continuity..",
					"..hub.dependencies..", "..hub.plans..", "..hub.exercises..")
			.should()
			.callMethodWhere(described("Audiences.freeze",
					call -> call.getName().equals("freeze")
							&& call.getTargetOwner().getFullName().equals("org.cohesioncyber.hub.ledger.Audiences")))
			.because("who may know of a shared thing is decided in one place"));
	}

	@Test
	void technologyStaysInItsModule() {
		technology("org.apache.kafka..", "..hub.messaging..", "Kafka is an edge: facts out, commands in");
		technology("org.springframework.kafka..", "..hub.messaging..", "Kafka is an edge: facts out, commands in");
		technology("org.opensearch..", "..hub.search..", "search is a projection others know nothing of");
		technology("org.springframework.mail..", "..hub.notification..", "mail is one channel among others");
		check(noClasses().that()
			.resideOutsideOfPackages("..hub.shell..", "..hub.documents..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.thymeleaf..")
			.because("a capability hands finished records to its pages and documents"));
		technology("com.openhtmltopdf..", "..hub.documents..", "one way to make documents");
		technology("com.google.zxing..", "..hub.documents..", "one way to make documents");
	}

	@Test
	void nothingIsInjectedIntoFields() {
		check(noFields().should()
			.beAnnotatedWith(Autowired.class)
			.orShould()
			.beAnnotatedWith(Value.class)
			.because("what a class needs stands in its constructor"));
	}

	@Test
	void sharedHoldsValuesOnly() {
		check(noClasses().that()
			.resideInAPackage("..hub.shared..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.stereotype..", "org.springframework.context..")
			.because("values have no life of their own"));
	}

	@Test
	void userDataIsNeverEvaluated() {
		check(noClasses().should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.expression..", "java.rmi..", "javax.script..")
			.because("no expression language runs over what a member typed"));
		check(noClasses().should()
			.dependOnClassesThat()
			.areAssignableTo(ObjectInputStream.class)
			.because("nothing stored is turned back into arbitrary classes"));
	}

	@Test
	void namesSayWhatThingsAre() {
		check(noClasses().should()
			.haveSimpleNameEndingWith("Impl")
			.orShould()
			.haveSimpleNameEndingWith("Util")
			.orShould()
			.haveSimpleNameEndingWith("Utils")
			.orShould()
			.haveSimpleNameEndingWith("Helper")
			.orShould()
			.haveSimpleNameEndingWith("Manager")
			.orShould()
			.haveSimpleNameEndingWith("DTO")
			.because("such names hide what a class is for"));
	}

	@Test
	void stateIsFinal() {
		check(fields().that()
			.areDeclaredInClassesThat()
			.areRecords()
			.should()
			.beFinal()
			.because("values do not change"));
	}

	@Test
	void theRulesSeeTheHub() {
		assertThat(HUB.size()).isGreaterThan(60);
	}

	private static void technology(String packages, String home, String reason) {
		check(noClasses().that()
			.resideOutsideOfPackage(home)
			.should()
			.dependOnClassesThat()
			.resideInAPackage(packages)
			.because(reason));
	}

	private static boolean isHandler(JavaMethod method) {
		return method.getAnnotations()
			.stream()
			.anyMatch(annotation -> annotation.getRawType().isEquivalentTo(RequestMapping.class)
					|| annotation.getRawType().isMetaAnnotatedWith(RequestMapping.class));
	}

	private static <T> DescribedPredicate<T> described(String name, Predicate<T> predicate) {
		return DescribedPredicate.describe(name, predicate);
	}

	private static void check(ArchRule rule) {
		rule.allowEmptyShould(true).check(HUB);
	}

}
