@echo off
rem Starts Dosegate from a source tree after its build, or from an unpacked distribution.
rem JAVA_HOME: which Java (17 or newer). DOSEGATE_JAVA_OPTS: more options for it, such as -Xmx4g.
rem No parenthesised blocks: a parenthesis in a path would close them.
setlocal EnableExtensions DisableDelayedExpansion

for %%I in ("%~dp0..") do set "DOSEGATE_HOME=%%~fI"
set "DOSEGATE_LIB=%DOSEGATE_HOME%\lib"
if not exist "%DOSEGATE_LIB%\" set "DOSEGATE_LIB=%DOSEGATE_HOME%\cli\target\dosegate\lib"

set "DOSEGATE_JAVA=java"
if defined JAVA_HOME set "DOSEGATE_JAVA=%JAVA_HOME%\bin\java.exe"
"%DOSEGATE_JAVA%" -version >nul 2>nul
if errorlevel 1 goto nojava

if exist "%DOSEGATE_LIB%\cli-*.jar" goto run
if not exist "%DOSEGATE_HOME%\pom.xml" goto incomplete
if /i not "%~1"=="demo" goto notbuilt
where mvn >nul 2>nul
if errorlevel 1 goto nomaven
echo dosegate: not built yet; building now (mvn -q -B -Dmaven.test.skip=true package), once 1>&2
pushd "%DOSEGATE_HOME%"
call mvn -q -B -Dmaven.test.skip=true package 1>&2
set "DOSEGATE_CODE=%ERRORLEVEL%"
popd
if not "%DOSEGATE_CODE%"=="0" goto buildfailed
if not exist "%DOSEGATE_LIB%\cli-*.jar" goto buildfailed

:run
rem The result is UTF-8; the console is set back afterwards.
for /f "tokens=2 delims=:" %%P in ('chcp') do set "DOSEGATE_CODEPAGE=%%P"
set "DOSEGATE_CODEPAGE=%DOSEGATE_CODEPAGE: =%"
set "DOSEGATE_CODEPAGE=%DOSEGATE_CODEPAGE:.=%"
chcp 65001 >nul
"%DOSEGATE_JAVA%" -Xshare:auto -XX:+UseSerialGC -Xmn64m -XX:MaxTenuringThreshold=1 -XX:PretenureSizeThreshold=1m -XX:-UsePerfData -XX:TieredStopAtLevel=1 -XX:Tier3BackEdgeThreshold=5000 -XX:Tier3InvocationThreshold=1000 -XX:Tier3MinInvocationThreshold=3 -XX:Tier3CompileThreshold=2000 -Dfile.encoding=UTF-8 -Djava.awt.headless=true "-Djdk.serialFilter=!*" %DOSEGATE_JAVA_OPTS% -cp "%DOSEGATE_LIB%\*" org.dosegate.cli.Main %*
set "DOSEGATE_CODE=%ERRORLEVEL%"
chcp %DOSEGATE_CODEPAGE% >nul
exit /b %DOSEGATE_CODE%

:nojava
echo dosegate: no working Java found; install a Java 17 or newer, or set JAVA_HOME 1>&2
exit /b 70

:nomaven
echo dosegate: not built yet, and Maven (mvn) is not installed; install Maven 3.8 or newer and a JDK 17 or newer 1>&2
exit /b 70

:notbuilt
echo dosegate: not built yet; build it in "%DOSEGATE_HOME%" with: mvn -q -B -Dmaven.test.skip=true package   (or run: bin\dosegate demo) 1>&2
exit /b 70

:incomplete
echo dosegate: "%DOSEGATE_LIB%" has no cli-*.jar; unpack the distribution again 1>&2
exit /b 70

:buildfailed
echo dosegate: the build failed; its messages are above 1>&2
exit /b 70
