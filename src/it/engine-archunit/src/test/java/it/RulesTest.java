package it;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "it")
class RulesTest {
  @ArchTest
  static final ArchRule holds = classes().should().resideInAPackage("it");

  @ArchTest
  static final ArchRule doesNotHold = classes().should().bePublic();
}
